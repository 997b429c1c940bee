import type { OutputCell, OutputColumn, OutputRow } from "./row-writer.ts";
import type { RowText } from "./text-row-writer.ts";

/** Comma-separated values below a header; nothing in them is a formula to a spreadsheet. */
export class CsvText implements RowText {
  readonly #columns: readonly OutputColumn[];
  #header: string;

  constructor(columns: readonly OutputColumn[]) {
    this.#columns = columns;
    this.#header = formatCsvRow(columns.map(({ name }) => name));
  }

  write(row: OutputRow): string {
    return this.#takeHeader() + formatCsvRow(this.#columns.map(({ name }) => row[name] ?? null));
  }

  end(): string {
    return this.#takeHeader();
  }

  #takeHeader(): string {
    const header = this.#header;
    this.#header = "";
    return header;
  }
}

/**
 * A row of CSV with its line break. A list is joined by `;`, nothing is an empty cell, and a text that a
 * spreadsheet would run as a formula gets an apostrophe before it; `-20` is a number and stays one.
 */
export function formatCsvRow(cells: readonly OutputCell[]): string {
  return `${cells.map((cell) => quote(writeCell(cell))).join(",")}\n`;
}

function writeCell(cell: OutputCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return neutralise(cell);
  return typeof cell === "object" ? cell.map(neutralise).join(";") : String(cell);
}

const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
const number = /^[+-]?\d+(?:\.\d+)?$/;

function neutralise(text: string): string {
  return formulaStart.test(text) && !number.test(text) ? `'${text}` : text;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
