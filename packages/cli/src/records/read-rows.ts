import { createReadStream } from "node:fs";
import { addAbortSignal, type Readable } from "node:stream";
import type { Vocabulary } from "@tallyglass/policy";
import type { Row } from "@tallyglass/policy/record-file";
import { readingFailure } from "./reading-failure.ts";
import type { RecordInput } from "./record-input.ts";

export interface ReadRowsOptions {
  readonly vocabulary: Pick<Vocabulary, "behaviours">;
  readonly signal: AbortSignal;
  readonly stdin: Readable;
  readonly onBytes: (bytes: number) => void;
}

/** The rows of one file in their order, a batch at a time; what reads a format is loaded when it is met. */
export async function* readRows(input: RecordInput, options: ReadRowsOptions): AsyncGenerator<readonly Row[]> {
  switch (input.format) {
    case "jsonl": {
      const { readJsonLines } = await import("./read-json-lines.ts");
      yield* readJsonLines(bytesOf(input, options));
      break;
    }
    case "csv": {
      const { readCsv } = await import("./read-csv.ts");
      yield* readCsv(bytesOf(input, options), options.vocabulary);
      break;
    }
    case "parquet": {
      const { readParquet } = await import("./read-parquet.ts");
      yield* readParquet(input.file, options.onBytes);
      break;
    }
  }
}

const chunkSize = 256 * 1024;

async function* bytesOf(
  { file }: RecordInput,
  { signal, stdin, onBytes }: ReadRowsOptions,
): AsyncGenerator<Uint8Array> {
  const stream = file === "-" ? stdin : createReadStream(file, { highWaterMark: chunkSize });
  try {
    for await (const chunk of addAbortSignal(signal, stream)) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
      onBytes(bytes.length);
      yield bytes;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw readingFailure(error, file);
  }
}
