import type { OutputRow } from "./row-writer.ts";
import type { RowText } from "./text-row-writer.ts";

/** An object of JSON a line, with its keys in the order of the row. */
export class JsonLinesText implements RowText {
  write(row: OutputRow): string {
    return `${JSON.stringify(row)}\n`;
  }

  end(): string {
    return "";
  }
}
