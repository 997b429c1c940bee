import type { RecordName } from "@tallyglass/ledger";
import type { CommandContext } from "../../command-context.ts";
import type { ActingOptions } from "../../ledger/acting.ts";
import { derivedId } from "../../ledger/derived-id.ts";
import { ownRecord } from "../../ledger/own-record.ts";
import { printReceipt } from "../../ledger/print-receipt.ts";
import { withLedger } from "../../ledger/with-ledger.ts";

/** Says that a record should not have been. */
export function runWithdraw(name: RecordName, options: ActingOptions, _: CommandContext): Promise<void> {
  const { as } = options;
  return withLedger(options, async (opened) => {
    const { ledger, day } = opened;
    await ownRecord(opened, as, name);
    const receipt = await ledger.withdraw(as, { id: derivedId("withdrawal", name), of: name.of }, day);
    return printReceipt("withdrawal", name.office, receipt, options);
  });
}
