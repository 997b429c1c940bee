import { type PolicyRecord, readRecord, type Vocabulary } from "@tallyglass/policy";
import { type FileFinding, FindingLog, type Row } from "@tallyglass/policy/record-file";
import { readCsvText } from "./read-csv-text.ts";
import { readJsonLinesOf } from "./read-json-lines-of.ts";

/** Of a file, what a page reads at most: the command line has no such limit. */
export const mostBytes = 4 * 1024 * 1024;

/** What a record file came to: all of it, or nothing. */
export type FileReading =
  | { readonly kind: "read"; readonly residents: ReadonlyMap<string, readonly PolicyRecord[]> }
  /** As the command line tells them, `records.csv:3: invalid-day: …`; the first twenty of so many. */
  | { readonly kind: "refused"; readonly findings: readonly FileFinding[]; readonly count: number }
  | { readonly kind: "unreadable"; readonly why: "format" | "size" };

/**
 * Reads a record file that was dropped into the page, by the rules and with the findings of the command line.
 *
 * @example
 * ```ts
 * const reading = readRecordFile("records.jsonl", bytes, library);
 * ```
 */
export function readRecordFile(
  name: string,
  bytes: Uint8Array,
  vocabulary: Pick<Vocabulary, "behaviours">,
): FileReading {
  const read = readers.find(({ ending }) => ending.test(name))?.read;
  if (read === undefined) return { kind: "unreadable", why: "format" };
  if (bytes.length > mostBytes) return { kind: "unreadable", why: "size" };
  return gather(name, read(bytes, vocabulary), vocabulary);
}

type Reader = (bytes: Uint8Array, vocabulary: Pick<Vocabulary, "behaviours">) => readonly Row[];

const readers: readonly { readonly ending: RegExp; readonly read: Reader }[] = [
  { ending: /\.(?:jsonl|ndjson)$/i, read: readJsonLinesOf },
  { ending: /\.csv$/i, read: readCsvText },
];

function gather(name: string, rows: readonly Row[], vocabulary: Pick<Vocabulary, "behaviours">): FileReading {
  const log = new FindingLog();
  const residents = new Map<string, PolicyRecord[]>();
  const recordsOf = (resident: string) => {
    const known = residents.get(resident) ?? [];
    residents.set(resident, known);
    return known;
  };
  for (const row of rows) {
    if (row.kind !== "row") {
      log.add(name, row.line, row.finding);
      continue;
    }
    const checked = readRecord(row.raw, vocabulary);
    if (checked.kind === "record") recordsOf(checked.record.resident).push(checked.record);
    else if (checked.kind === "resident") recordsOf(checked.resident);
    else for (const finding of checked.findings) log.add(name, row.line, finding);
  }
  return log.count > 0 ? { kind: "refused", findings: log.kept, count: log.count } : { kind: "read", residents };
}
