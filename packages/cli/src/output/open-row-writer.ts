import type { Writable } from "node:stream";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { coloursFor } from "./colours.ts";
import { CsvText } from "./csv-text.ts";
import { openFileSink } from "./file-sink.ts";
import { JsonLinesText } from "./json-lines-text.ts";
import { type OutputColumn, type RowWriter, scoreColumns } from "./row-writer.ts";
import { StreamSink } from "./stream-sink.ts";
import { TableText } from "./table-text.ts";
import { type RowText, TextRowWriter } from "./text-row-writer.ts";

/** How rows are written. */
export type OutputFormat = "jsonl" | "csv" | "table" | "parquet";

export interface RowWriterOptions {
  readonly format: OutputFormat;
  /** The file to write; `-` or nothing is standard output. */
  readonly out?: string | undefined;
  /** The columns of CSV, table and Parquet; those of `score` when left out. */
  readonly columns?: readonly OutputColumn[] | undefined;
  readonly stdout?: Writable | undefined;
}

/**
 * Opens what rows are written to.
 *
 * @throws {Failure} if the file cannot be written, and from its methods once it no longer can.
 *
 * @example
 * ```ts
 * const writer = await openRowWriter({ format: "csv", out: "scores.csv" });
 * try {
 *   for (const row of rows) await writer.write(row);
 *   await writer.end();
 * } catch (error) {
 *   await writer.abort();
 *   throw error;
 * }
 * ```
 */
export async function openRowWriter({
  format,
  out = "-",
  columns = scoreColumns,
  stdout = process.stdout,
}: RowWriterOptions): Promise<RowWriter> {
  if (format === "parquet") {
    if (out === "-") throw new Failure(exitCode.usage, "Parquet is written to a file", "name the file with --out");
    const { openParquetWriter } = await import("./parquet-writer.ts");
    return openParquetWriter(out, columns);
  }
  const sink = out === "-" ? new StreamSink(stdout) : await openFileSink(out);
  return new TextRowWriter(rowText(format, columns, out === "-" ? stdout : undefined), sink);
}

function rowText(
  format: Exclude<OutputFormat, "parquet">,
  columns: readonly OutputColumn[],
  terminal: Writable | undefined,
): RowText {
  switch (format) {
    case "jsonl":
      return new JsonLinesText();
    case "csv":
      return new CsvText(columns);
    case "table":
      return new TableText(columns, coloursFor(terminal));
  }
}
