import type { Colours } from "./colours.ts";
import type { OutputCell, OutputColumn, OutputRow } from "./row-writer.ts";
import { formatTableRow, formatTitles, layOut, type TableCell, type TableColumn, type TableLayout } from "./table.ts";
import type { RowText } from "./text-row-writer.ts";

const rowsToMeasure = 1000;

/** A table of any length: the first rows say how wide the columns are. */
export class TableText implements RowText {
  readonly #columns: readonly OutputColumn[];
  readonly #colours: Colours;
  #layout: TableLayout | undefined;
  #waiting: (readonly TableCell[])[] = [];

  constructor(columns: readonly OutputColumn[], colours: Colours) {
    this.#columns = columns;
    this.#colours = colours;
  }

  write(row: OutputRow): string {
    const cells = this.#columns.map(({ name }) => tableCell(row[name] ?? null));
    if (this.#layout !== undefined) return `${formatTableRow(this.#layout, cells)}\n`;
    this.#waiting.push(cells);
    return this.#waiting.length < rowsToMeasure ? "" : this.#start();
  }

  end(): string {
    return this.#layout === undefined ? this.#start() : "";
  }

  #start(): string {
    const layout = layOut(this.#columns.map(tableColumn), this.#waiting);
    const lines = [...formatTitles(layout, this.#colours), ...this.#waiting.map((row) => formatTableRow(layout, row))];
    this.#layout = layout;
    this.#waiting = [];
    return lines.map((line) => `${line}\n`).join("");
  }
}

function tableColumn({ name, type }: OutputColumn): TableColumn {
  return { title: name, align: type === "integer" || type === "number" ? "right" : "left" };
}

function tableCell(cell: OutputCell): TableCell {
  return typeof cell === "object" && cell !== null ? cell.join(", ") : cell;
}
