import { type FiledRecord, type Outcome, type RecordName, RefusedError } from "@tallyglass/ledger";
import type { Library } from "@tallyglass/policy";
import type { CommandContext } from "../../command-context.ts";
import { exitCode } from "../../exit-code.ts";
import { Failure } from "../../failure.ts";
import type { ActingOptions } from "../../ledger/acting.ts";
import { derivedId } from "../../ledger/derived-id.ts";
import { type BureauRecord, ownRecord } from "../../ledger/own-record.ts";
import { printReceipt } from "../../ledger/print-receipt.ts";
import { withSettings } from "../../ledger/read-settings.ts";
import { withLedger } from "../../ledger/with-ledger.ts";

export interface AnswerOptions extends ActingOptions {
  readonly outcome: Outcome["kind"];
  readonly set?: readonly string[];
  readonly appeal?: string;
}

/** Answers an appeal: the one that is open, or that is named. */
export function runAnswer(name: RecordName, options: AnswerOptions, _: CommandContext): Promise<void> {
  const { as } = options;
  return withLedger(options, async (opened) => {
    const own = await ownRecord(opened, as, name);
    const appeal = options.appeal ?? openAppeal(own.filed);
    const outcome = outcomeOf(options, own, opened.library);
    const id = derivedId("answer", name, appeal);
    const receipt = await opened.ledger.answer(as, { id, of: name.of, appeal, outcome }, opened.day);
    return printReceipt("answer", name.office, receipt, options);
  });
}

/** Where none is open, the one that was answered: an answer that is there already is told as such. */
function openAppeal({ appeals }: FiledRecord): string {
  const open = appeals.filter(({ state }) => state === "open");
  const [found, second] = open.length > 0 ? open : appeals;
  if (found === undefined) throw new RefusedError("unknown-appeal");
  if (second === undefined) return found.id;
  const state = open.length > 0 ? "open" : "answered";
  throw new Failure(exitCode.usage, `several appeals are ${state}`, "name one of them with --appeal");
}

function outcomeOf({ outcome, set = [] }: AnswerOptions, { row }: BureauRecord, library: Library): Outcome {
  if ((outcome === "corrected") !== set.length > 0) {
    throw new Failure(exitCode.usage, "`--set` goes with the outcome `corrected`, and with no other");
  }
  return outcome === "corrected" ? { kind: outcome, record: withSettings(row, set, library) } : { kind: outcome };
}
