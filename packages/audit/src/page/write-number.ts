import type { ReportCell, ReportColumn, Unit } from "../report/report.ts";
import { amount, percent, whole } from "../report/words.ts";
import type { Language } from "./language.ts";
import { unitWords, words } from "./words.ts";

/**
 * A number as its unit is written, without a word for it.
 *
 * @example
 * ```ts
 * writeNumber(0.331, "share"); // "33.1%"
 * writeNumber(-12, "points"); // "−12"
 * ```
 */
export function writeNumber(value: number, unit: Unit): string {
  return plain(value, unit)
    .replace(/^-(?=[0.]+%?$)/, "")
    .replace(/^-/, "−");
}

function plain(value: number, unit: Unit): string {
  if (unit === "share") return share(value);
  if (unit === "year") return String(value);
  if (unit === "ratio") return value.toFixed(2);
  if (unit === "index") return value.toFixed(3);
  return Math.abs(value) >= 1000 ? whole(value) : amount(value);
}

/** What would be rounded to nothing, or to all, is not said to be that. */
function share(value: number): string {
  if (value > 0 && value < 0.0005) return "<0.1%";
  return value < 1 && value >= 0.9995 ? ">99.9%" : percent(value);
}

/** A number with the word for its unit, as it stands by itself. */
export function writeQuantity(value: number, unit: Unit, language: Language): string {
  return writeNumber(value, unit) + (unitWords[unit]?.[language] ?? "");
}

/** A cell as text. */
export function writeCell(cell: ReportCell, unit: ReportColumn["unit"], language: Language): string {
  if (cell === null) return words.empty[language];
  if (typeof cell === "boolean") return (cell ? words.yes : words.no)[language];
  if (typeof cell === "number") return unit === "text" || unit === "flag" ? String(cell) : writeNumber(cell, unit);
  return typeof cell === "string" ? cell : cell[language];
}
