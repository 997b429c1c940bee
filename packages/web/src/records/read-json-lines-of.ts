import { lineFaults, longestLine, malformed, type Row, readJsonLine } from "@tallyglass/policy/record-file";

const lineFeed = 0x0a;

/** The rows of JSON Lines: a line is read by itself, so that one bad line does not hide the next. */
export function readJsonLinesOf(bytes: Uint8Array): readonly Row[] {
  const rows: Row[] = [];
  let number = 1;
  for (let start = 0; start < bytes.length; number += 1) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    const row = readLine(bytes.subarray(start, end), number);
    if (row !== undefined) rows.push(row);
    start = end + 1;
  }
  return rows;
}

function readLine(line: Uint8Array, number: number): Row | undefined {
  const text = textOf(line);
  if (line.length > longestLine) return malformed(number, lineFaults["too-long"]);
  return text === undefined ? malformed(number, lineFaults["not-utf-8"]) : readJsonLine(text, number);
}

/** It takes a byte order mark off. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
