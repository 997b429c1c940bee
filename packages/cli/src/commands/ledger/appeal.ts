import type { RecordName } from "@tallyglass/ledger";
import type { CommandContext } from "../../command-context.ts";
import type { ActingOptions } from "../../ledger/acting.ts";
import { derivedId } from "../../ledger/derived-id.ts";
import { ownRecord } from "../../ledger/own-record.ts";
import { printReceipt } from "../../ledger/print-receipt.ts";
import { withLedger } from "../../ledger/with-ledger.ts";

/** Objects to a record. As long as an appeal is open, another is the same; after its answer it is a new one. */
export function runAppeal(name: RecordName, options: ActingOptions, _: CommandContext): Promise<void> {
  const { as } = options;
  return withLedger(options, async (opened) => {
    const { filed } = await ownRecord(opened, as, name);
    const answered = filed.appeals.filter(({ state }) => state !== "open").length;
    const id = derivedId("appeal", name, answered);
    return printReceipt("appeal", name.office, await opened.ledger.appeal(as, { id, ...name }, opened.day), options);
  });
}
