import type { Interval } from "../../metrics/interval.ts";
import type { ReportCell, ReportFigure, Text, Unit } from "../../report/report.ts";
import { text } from "../../report/words.ts";

/** The ends of an interval as cells; empty where there is none. */
export function ends(interval: Interval | undefined): readonly [ReportCell, ReportCell] {
  return interval === undefined || !isWide(interval) ? [null, null] : [interval[0], interval[1]];
}

/** A number that may not be there as a cell. */
export function cell(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}

interface FigureOptions {
  readonly value: number | undefined;
  readonly unit: Unit;
  readonly interval?: Interval | undefined;
  readonly among?: number;
  /** Why there is no value, if there is none. */
  readonly why: Text;
}

/** A figure, with the reason in place of a value that cannot be had. */
export function figure(id: string, name: Text, { value, unit, interval, among, why }: FigureOptions): ReportFigure {
  const base = { id, name, unit, ...(among !== undefined && { among }) };
  if (value === undefined || !Number.isFinite(value)) return { ...base, value: null, why };
  return { ...base, value, ...(interval !== undefined && isWide(interval) && { interval }) };
}

/** An interval in brackets, in both languages; nothing where there is none. */
export function bracketed(interval: Interval | undefined, write: (value: number) => string): Text {
  if (interval === undefined || !isWide(interval)) return text("", "");
  const [low, high] = interval.map(write);
  return text(` (95% interval ${low} to ${high})`, `（95%区间为${low}至${high}）`);
}

/** An interval of no width only says that nothing varied. */
function isWide([low, high]: Interval): boolean {
  return Number.isFinite(low) && Number.isFinite(high) && low < high;
}

/** Texts, one after another. */
export function join(...texts: readonly Text[]): Text {
  return { en: texts.map(({ en }) => en).join(""), zh: texts.map(({ zh }) => zh).join("") };
}

export const tooFew = text(
  "Fewer than two groups are large enough to be compared, or nobody is concerned.",
  "可比较的群体不足两个，或无人涉及。",
);
