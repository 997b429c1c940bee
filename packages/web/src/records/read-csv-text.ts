import type { Vocabulary } from "@tallyglass/policy";
import { CsvTable, longestLine, type Row } from "@tallyglass/policy/record-file";
import { CsvError, parse } from "csv-parse/browser/esm/sync";

/** The rows of a CSV, in the dialect of the command line. */
export function readCsvText(bytes: Uint8Array, { behaviours }: Pick<Vocabulary, "behaviours">): readonly Row[] {
  const table = new CsvTable(behaviours);
  try {
    parse(new TextDecoder().decode(bytes), {
      bom: true,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestLine,
      on_record: (cells: readonly string[]) => {
        table.take(cells);
        return null;
      },
    });
    table.end();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    table.fail(error.code);
  }
  return table.drain();
}
