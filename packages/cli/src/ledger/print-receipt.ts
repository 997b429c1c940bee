import type { Receipt } from "@tallyglass/ledger";
import { print, printJson, say } from "../commands/print.ts";
import { type LedgerPhrases, ledgerPhrases } from "../text/ledger-phrases.ts";
import type { ActingOptions } from "./acting.ts";
import { writeRecord } from "./actor.ts";

/** Says which entry something became. */
export function printReceipt(
  what: Parameters<LedgerPhrases["wrote"]>[0],
  office: string,
  { id, seq, isNew }: Receipt,
  { format, lang }: ActingOptions,
): Promise<void> {
  const words = ledgerPhrases[lang];
  const entry = writeRecord({ office, of: id });
  if (format === "json") return printJson({ kind: what, id, office, entry: seq, new: isNew });
  if (!isNew) say(words.hadBefore);
  return print(`${words.wrote(what, entry, seq)}\n`);
}
