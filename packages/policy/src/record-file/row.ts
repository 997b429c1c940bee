import type { RawRecord } from "../record/read-record.ts";
import type { RecordFinding } from "../record/record.ts";

/** A row of a record file: what stands there, or why it is not to be used. */
export type Row =
  | { readonly kind: "row"; readonly line: number; readonly raw: RawRecord }
  | { readonly kind: "refused"; readonly line: number; readonly finding: RecordFinding }
  /** The rest of the file cannot be told, or is not to be looked at. */
  | { readonly kind: "file-refused"; readonly line: number; readonly finding: RecordFinding };

/** The longest line, or row of a table, that is read. */
export const longestLine = 1024 * 1024;

/** A record has a handful of fields; a line of thousands is an attack or a mistake. */
export const mostFields = 100;

export function malformed(line: number, message: string): Row {
  return { kind: "refused", line, finding: { code: "malformed-line", message } };
}

/** What is wrong with a line that has no text. */
export const lineFaults = {
  "not-utf-8": "the line is not UTF-8",
  "too-long": "the line is longer than 1 MiB",
} as const;
