/** A day of the Gregorian calendar, as `2018-08-01`. Days compare as text. */
export type Day = string;

/** A length of time by the calendar. */
export interface Period {
  readonly count: number;
  readonly unit: "day" | "month" | "year";
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "0001") return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/**
 * The day that lies a period later, or earlier with a negative count. A month without that day
 * ends it: a month after 31 January is 28 or 29 February.
 */
export function addPeriod(from: Day, { count, unit }: Period): Day {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  if (unit === "day") return dayOf(new Date(new Date(0).setUTCFullYear(year, month - 1, day + count)));
  const months = year * 12 + (month - 1) + (unit === "year" ? count * 12 : count);
  const targetYear = Math.floor(months / 12);
  const targetMonth = (months % 12) + 1;
  return writeDay(targetYear, targetMonth, Math.min(day, daysIn(targetYear, targetMonth)));
}

function dayOf(date: Date): Day {
  return writeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function writeDay(year: number, month: number, day: number): Day {
  if (year > 9999) return afterAllDays;
  const pad = (number: number, width: number) => String(number).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Later than every day that can be written, as text too. */
const afterAllDays = "99999-12-31";

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const periodPattern = /^(\d+) (day|month|year)s?$/;

/** Reads a period that the schema has passed. */
export function readPeriod(text: string): Period {
  const [, count = "0", unit = "day"] = periodPattern.exec(text) ?? [];
  return { count: Number(count), unit: unit as Period["unit"] };
}

export function writePeriod({ count, unit }: Period): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** The stretch of time over which records are counted, summed or capped together. */
export type Window =
  | { readonly kind: "calendar-year" }
  | { readonly kind: "ever" }
  | { readonly kind: "rolling"; readonly period: Period };

export function readWindow(text: string): Window {
  if (text === "calendar-year" || text === "ever") return { kind: text };
  return { kind: "rolling", period: readPeriod(text.slice("rolling ".length)) };
}

export function writeWindow(window: Window): string {
  return window.kind === "rolling" ? `rolling ${writePeriod(window.period)}` : window.kind;
}
