import type { Chapter, ReportCell } from "../src/index.ts";

/** A figure that has to be there. */
export function figureOf({ figures }: Chapter, id: string) {
  const found = figures.find((figure) => figure.id === id);
  if (found === undefined) throw new Error(`no figure \`${id}\` among ${figures.map((each) => each.id).join(", ")}`);
  return found;
}

/** The rows of a table that has to be there, as they are. */
export function cellsOf({ tables }: Chapter, id: string): readonly (readonly ReportCell[])[] {
  return tableOf(tables, id).rows;
}

/** The same with the names of columns; words are the English ones. */
export function rowsOf({ tables }: Chapter, id: string): readonly Readonly<Record<string, unknown>>[] {
  const { columns, rows } = tableOf(tables, id);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.id, inEnglish(row[at] ?? null)])));
}

/** What a cell says in English. */
export function wordsIn(cell: ReportCell | undefined): string {
  return String(inEnglish(cell ?? null));
}

function inEnglish(cell: ReportCell) {
  return typeof cell === "object" && cell !== null ? cell.en : cell;
}

function tableOf(tables: Chapter["tables"], id: string) {
  const found = tables.find((table) => table.id === id);
  if (found === undefined) throw new Error(`no table \`${id}\` among ${tables.map((each) => each.id).join(", ")}`);
  return found;
}
