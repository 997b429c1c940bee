import type { Vocabulary } from "@tallyglass/policy";
import { CsvTable, longestLine, type Row } from "@tallyglass/policy/record-file";
import { CsvError, type Options, Parser } from "csv-parse";

/** Reads a record a row, below a header; an empty cell is an absent field, an empty row is skipped. */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  { behaviours }: Pick<Vocabulary, "behaviours">,
): AsyncGenerator<readonly Row[]> {
  const table = new CsvTable(behaviours);
  const parser = new RowParser((cells) => table.take(cells));
  parser.on("error", () => {});
  try {
    for await (const chunk of chunks) {
      await written(parser, chunk);
      yield table.drain();
      if (table.isRefused) return;
    }
    await ended(parser);
    table.end();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    table.fail(error.code);
  } finally {
    parser.destroy();
  }
  yield table.drain();
}

const dialect: Options = {
  bom: true,
  record_delimiter: ["\r\n", "\n"],
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: longestLine,
};

/** Hands on each row as it is found: a stream of a million rows would cost more than parsing them. */
class RowParser extends Parser {
  readonly #take: (cells: readonly string[]) => void;

  constructor(take: (cells: readonly string[]) => void) {
    super(dialect);
    this.#take = take;
  }

  override push(row: readonly string[] | null): boolean {
    if (row === null) return super.push(null);
    this.#take(row);
    return true;
  }
}

function written(parser: Parser, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

function ended(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once("error", reject);
    parser.once("finish", resolve);
    parser.end();
  });
}
