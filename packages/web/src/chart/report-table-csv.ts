import type { ReportTable } from "@tallyglass/audit";
import { writeCell } from "@tallyglass/audit/charts";
import { csvOf } from "../take/csv.ts";
import type { Language } from "../words/language.ts";

/** A table as CSV: its columns by their ids, numbers as they are, words in one language. Every row says that it is synthetic. */
export function reportTableAsCsv({ columns, rows }: ReportTable, language: Language): string {
  return csvOf(
    ["synthetic", ...columns.map(({ id }) => id)],
    rows.map((row) => [
      "true",
      ...columns.map(({ unit }, index) => {
        const cell = row[index] ?? null;
        return typeof cell === "number" || cell === null ? cell : writeCell(cell, unit, language);
      }),
    ]),
  );
}
