import { type ChangedResident, residentId } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import type { OutputFormat } from "../output/open-row-writer.ts";
import type { OutputColumn, OutputRow } from "../output/row-writer.ts";

/** The columns of a list of residents who changed: the end of the last year in both runs. */
export const changedColumns: readonly OutputColumn[] = [
  { name: "resident", type: "text" },
  { name: "synthetic", type: "boolean" },
  { name: "firstScore", type: "integer" },
  { name: "secondScore", type: "integer" },
  { name: "difference", type: "integer" },
  { name: "firstBand", type: "text" },
  { name: "secondBand", type: "text" },
];

export function toChangedRow({ resident, scores, bands }: ChangedResident): OutputRow {
  return {
    resident: residentId(resident),
    synthetic: true,
    firstScore: scores[0],
    secondScore: scores[1],
    difference: scores[1] - scores[0],
    firstBand: bands[0],
    secondBand: bands[1],
  };
}

/**
 * How a list is written, by the ending of its file.
 *
 * @throws {Failure} if the ending says nothing.
 */
export function listFormat(out: string): OutputFormat {
  const ending = /\.(csv|parquet|jsonl)$/.exec(out)?.[1];
  if (ending !== undefined) return ending as OutputFormat;
  throw new Failure(
    exitCode.usage,
    `\`${out}\` does not say how the list is written`,
    "let its name end in .csv, .jsonl or .parquet",
  );
}
