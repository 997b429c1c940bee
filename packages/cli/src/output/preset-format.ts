import type { OutputFormat } from "./open-row-writer.ts";

/** That of the ending; else a table for a person at a terminal, lines of JSON for a program. */
export function presetFormat(out: string | undefined): OutputFormat {
  const ending = out === undefined ? undefined : /\.(csv|parquet|jsonl)$/.exec(out)?.[1];
  if (ending !== undefined) return ending as OutputFormat;
  return out === undefined && process.stdout.isTTY ? "table" : "jsonl";
}
