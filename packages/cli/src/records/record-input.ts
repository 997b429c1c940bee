import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { readingFailure } from "./reading-failure.ts";

/** How records are written in a file. */
export type RecordFormat = "jsonl" | "csv" | "parquet";

/** A file of records to read; `-` is standard input. */
export interface RecordInput {
  readonly file: string;
  readonly format: RecordFormat;
}

const formatByEnding: ReadonlyMap<string, RecordFormat> = new Map([
  [".jsonl", "jsonl"],
  [".ndjson", "jsonl"],
  [".csv", "csv"],
  [".parquet", "parquet"],
]);

/**
 * The files to read, each with its format: the one given, else that of its ending, and JSON Lines
 * on standard input.
 *
 * @throws {Failure} if a format is neither given nor to be told from the ending.
 *
 * @example
 * ```ts
 * recordInputs(["a.csv", "-"]); // a.csv is CSV, standard input is JSON Lines
 * ```
 */
export function recordInputs(files: readonly string[], format?: RecordFormat): readonly RecordInput[] {
  if (files.filter((file) => file === "-").length > 1) {
    throw new Failure(exitCode.usage, "standard input can be read only once");
  }
  return files.map((file) => ({ file, format: formatOf(file, format) }));
}

function formatOf(file: string, given: RecordFormat | undefined): RecordFormat {
  if (file === "-" && given === "parquet") {
    throw new Failure(exitCode.usage, "Parquet is read from a file, not from standard input");
  }
  const format = given ?? (file === "-" ? "jsonl" : formatByEnding.get(extname(file).toLowerCase()));
  if (format !== undefined) return format;
  throw new Failure(
    exitCode.usage,
    `${file}: the ending is none of ${[...formatByEnding.keys()].join(", ")}`,
    `name the format with --input-format jsonl|csv|parquet`,
  );
}

/** How many bytes there are to read, for progress; nothing where standard input or a pipe is among them. */
export async function totalBytes(inputs: readonly RecordInput[]): Promise<number | undefined> {
  let total = 0;
  for (const { file } of inputs) {
    if (file === "-") return undefined;
    const found = await stat(file).catch((error: unknown) => {
      throw readingFailure(error, file);
    });
    if (!found.isFile()) return undefined;
    total += found.size;
  }
  return total;
}
