import { lineFaults, malformed, type Row, readJsonLine } from "@tallyglass/policy/record-file";
import { type Line, LineSplitter } from "./line-splitter.ts";

/** Reads a record a line; a line is read by itself, so that one bad line does not hide the next. */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Row[]> {
  const splitter = new LineSplitter();
  for await (const chunk of chunks) yield readLines(splitter.push(chunk));
  yield readLines(splitter.end());
}

function readLines(lines: readonly Line[]): readonly Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    const row = readLine(line);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function readLine(line: Line): Row | undefined {
  return line.text === undefined
    ? malformed(line.number, lineFaults[line.fault])
    : readJsonLine(line.text, line.number);
}
