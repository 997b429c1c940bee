import type { Attribute, Vocabulary } from "../model/catalogue.ts";
import { identityInText } from "../record/identity-in-text.ts";
import type { RecordFinding } from "../record/record.ts";
import { headerFinding } from "./header-finding.ts";
import { makeIntern } from "./intern.ts";
import { plainNumber } from "./plain-number.ts";
import type { Row } from "./row.ts";

const replacementCharacter = "\uFFFD";

/** Makes rows of cells, and knows on which line each began: the parser only knows where it ended. */
export class CsvTable {
  readonly #behaviours: Vocabulary["behaviours"];
  readonly #internFor = makeIntern();
  #columns: readonly Column[] | undefined;
  #behaviourAt = -1;
  #rows: Row[] = [];
  #line = 1;
  isRefused = false;

  constructor(behaviours: Vocabulary["behaviours"]) {
    this.#behaviours = behaviours;
  }

  take(cells: readonly string[]): void {
    const line = this.#line;
    this.#line += 1 + breaksIn(cells);
    if (this.isRefused || cells.every((cell) => cell === "")) return;
    if (this.#columns === undefined) this.#readHeader(cells, line);
    else this.#rows.push(this.#readRow(cells, this.#columns, line));
  }

  drain(): readonly Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  end(): void {
    if (this.#columns === undefined) this.#refuse({ code: "malformed-line", message: "the file has no header" }, 1);
  }

  /** @param code of the parser's, such as `CSV_QUOTE_NOT_CLOSED` */
  fail(code: string): void {
    const fault = failures.get(code) ?? "the row is not CSV";
    this.#refuse({ code: "malformed-line", message: `${fault}; the rest of the file was not read` }, this.#line);
  }

  #refuse(finding: RecordFinding, line: number): void {
    if (this.isRefused) return;
    this.isRefused = true;
    this.#rows.push({ kind: "file-refused", line, finding });
  }

  #readHeader(cells: readonly string[], line: number): void {
    const finding = cells.some((cell) => cell.includes(replacementCharacter))
      ? ({ code: "malformed-line", message: "the header is not UTF-8" } as const)
      : headerFinding(cells);
    if (finding !== undefined) this.#refuse(finding, line);
    this.#columns = cells.map((name) => ({ name, intern: this.#internFor(name) }));
    this.#behaviourAt = cells.indexOf("behaviour");
  }

  #readRow(cells: readonly string[], columns: readonly Column[], line: number): Row {
    const finding = cellsFinding(cells, columns.length);
    if (finding !== undefined) return { kind: "refused", line, finding };
    const attributes = this.#behaviours.get(cells[this.#behaviourAt] ?? "")?.attributes;
    const raw: Record<string, unknown> = {};
    for (let at = 0; at < columns.length; at += 1) {
      const cell = cells[at];
      const column = columns[at];
      if (cell === undefined || cell === "" || column === undefined) continue;
      const value = readCell(cell, attributes?.get(column.name));
      raw[column.name] = typeof value === "string" ? column.intern(value) : value;
    }
    return { kind: "row", line, raw };
  }
}

interface Column {
  readonly name: string;
  readonly intern: (text: string) => string;
}

const failures: ReadonlyMap<string, string> = new Map([
  ["CSV_QUOTE_NOT_CLOSED", "a quote in the row is never closed"],
  ["CSV_MAX_RECORD_SIZE", "the row is longer than 1 MiB"],
]);

function cellsFinding(cells: readonly string[], columns: number): RecordFinding | undefined {
  const fits = cells.length === columns;
  if (fits && !cells.some((cell) => cell.includes(replacementCharacter))) return undefined;
  for (const cell of cells) {
    const identity = identityInText(cell);
    if (identity !== undefined) return identity;
  }
  const message = fits ? "the row is not UTF-8" : `the row has ${cells.length} cells, the header ${columns}`;
  return { code: "malformed-line", message };
}

function readCell(cell: string, attribute: Attribute | undefined): unknown {
  switch (attribute?.type) {
    case "number":
      return plainNumber(cell) ?? cell;
    case "boolean":
      return booleans.get(cell) ?? cell;
    default:
      return cell;
  }
}

/** As people write them, and as spreadsheets save them. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
  ["TRUE", true],
  ["FALSE", false],
]);

function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count += 1;
  }
  return count;
}
