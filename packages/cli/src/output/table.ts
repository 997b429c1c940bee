import stringWidth from "string-width";
import { type Colours, plain } from "./colours.ts";

export type TableCell = string | number | boolean | null;

export interface TableColumn {
  readonly title: string;
  /** Right where every cell is a number, when left out. */
  readonly align?: "left" | "right";
}

/**
 * A table for a terminal: columns as wide as they need to be on screen, nothing cut off, a rule
 * under the titles (no titles, no rule). It does not end in a line break.
 *
 * @example
 * ```ts
 * formatTable([{ title: "city" }, { title: "score" }], [["抚州", 510], ["Weihai", 1000]]);
 * // city    score
 * // ------  -----
 * // 抚州      510
 * // Weihai   1000
 * ```
 */
export function formatTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  colours: Colours = plain,
): string {
  const layout = layOut(columns, rows);
  return [...formatTitles(layout, colours), ...rows.map((row) => formatTableRow(layout, row))].join("\n");
}

/** How wide the columns of a table are, and where their cells lean. */
export type TableLayout = readonly Required<TableColumn & { readonly width: number }>[];

export function layOut(columns: readonly TableColumn[], rows: readonly (readonly TableCell[])[]): TableLayout {
  return columns.map(({ title, align }, at) => {
    const cells = rows.map((row) => row[at] ?? null);
    const widths = [title, ...cells].map((cell) => stringWidth(writeCell(cell)));
    const width = widths.reduce((widest, each) => Math.max(widest, each), 0);
    return { title, width, align: align ?? (isNumeric(cells) ? "right" : "left") };
  });
}

function isNumeric(cells: readonly TableCell[]): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return filled.length > 0 && filled.every((cell) => typeof cell === "number");
}

/** The titles and the rule under them, as lines. */
export function formatTitles(layout: TableLayout, colours: Colours): readonly string[] {
  if (layout.every(({ title }) => title === "")) return [];
  const titles = formatTableRow(
    layout,
    layout.map(({ title }) => title),
  );
  const rule = layout.map(({ width }) => "-".repeat(width)).join(gap);
  return [colours.bold(titles), colours.dim(rule)];
}

/** One row as a line. A cell wider than the layout expects pushes the rest along. */
export function formatTableRow(layout: TableLayout, row: readonly TableCell[]): string {
  return layout
    .map(({ width, align }, at) => pad(writeCell(row[at] ?? null), width, align))
    .join(gap)
    .trimEnd();
}

const gap = "  ";

function pad(text: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(text)));
  return align === "right" ? `${space}${text}` : `${text}${space}`;
}

/** A cell is one line and cannot steer the terminal, whatever was written into it. */
function writeCell(cell: TableCell): string {
  return cell === null ? "" : String(cell).replace(steering, " ");
}

const steering = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
