import { checkedReport } from "./read-report.ts";
import type { Report } from "./report.ts";

/**
 * A report as canonical JSON: keys in the order of the schema, six significant digits, and whole numbers whole. The same
 * study gives the same bytes, whichever machine computed its last bits.
 *
 * @throws {ReportError} if it is no report: not-a-number and infinity have no place in one, nor have identifiers.
 *
 * @example
 * ```ts
 * await writeFile("report.json", writeReport(report));
 * ```
 */
export function writeReport(report: Report): string {
  return `${JSON.stringify(checkedReport(report), (_, value) => (typeof value === "number" ? rounded(value) : value), 2)}\n`;
}

/** Six significant digits; of a number that has more of them before the point, all of those. */
function rounded(value: number): number {
  return Math.abs(value) >= 1e5 ? Math.round(value) : Number(value.toPrecision(6));
}
