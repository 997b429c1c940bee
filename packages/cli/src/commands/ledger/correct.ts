import type { RecordName } from "@tallyglass/ledger";
import type { CommandContext } from "../../command-context.ts";
import type { ActingOptions } from "../../ledger/acting.ts";
import { derivedId } from "../../ledger/derived-id.ts";
import { ownRecord } from "../../ledger/own-record.ts";
import { printReceipt } from "../../ledger/print-receipt.ts";
import { withSettings } from "../../ledger/read-settings.ts";
import { withLedger } from "../../ledger/with-ledger.ts";
import { ledgerPhrases } from "../../text/ledger-phrases.ts";
import { say } from "../print.ts";

export interface CorrectOptions extends ActingOptions {
  readonly set: readonly string[];
}

/** Says what a record should have said. Where it says so already, as after a try that did not hear of its success, it does nothing. */
export function runCorrect(name: RecordName, options: CorrectOptions, _: CommandContext): Promise<void> {
  const { as, set, lang } = options;
  return withLedger(options, async (opened) => {
    const { ledger, library, day } = opened;
    const { filed, row } = await ownRecord(opened, as, name);
    const record = withSettings(row, set, library);
    if (filed.stands && isSame(record, row)) return say(ledgerPhrases[lang].saysSo);
    const id = derivedId("correction", name, filed.revision, record);
    const receipt = await ledger.correct(as, { id, of: name.of, record }, day);
    return printReceipt("correction", name.office, receipt, options);
  });
}

function isSame(left: Readonly<Record<string, unknown>>, right: Readonly<Record<string, unknown>>): boolean {
  const fields = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...fields].every((field) => left[field] === right[field]);
}
