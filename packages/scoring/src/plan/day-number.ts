import type { Day } from "@tallyglass/policy";

/** The day that never comes: later than every day that can be written. */
export const never = 0x7fffffff;

/** The days from 0000-03-01, with which the years of this arithmetic begin, to 1970-01-01. */
const daysBefore1970 = 719_468;

/** A day as whole days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return dayOf(Number(day.slice(0, -6)), Number(day.slice(-5, -3)), Number(day.slice(-2)));
}

/** The day that so many days since 1970-01-01 are; those that can be written lie in the years 1 to 9999. */
export function dayText(day: number): Day {
  const year = yearOf(day);
  const inYear = day - dayOf(year, 1, 1);
  let month = 12;
  while (dayOf(year, month, 1) - dayOf(year, 1, 1) > inYear) month -= 1;
  const inMonth = day - dayOf(year, month, 1) + 1;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(inMonth, 2)}`;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

/** Years begin in March here, so that the leap day is their last. */
function dayOf(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  return startOfMarchYear(marchYear) + (((153 * marchMonth + 2) / 5) | 0) + day - 1;
}

/** The calendar year of a day. */
export function yearOf(day: number): number {
  if (day >= plainFrom && day < plainTo) return 1968 + (((4 * (day - plainFrom)) / 1461) | 0);
  const year = marchYearOf(day);
  return day - startOfMarchYear(year) >= januaryFirst ? year + 1 : year;
}

/** From 1968-01-01 to before 2100-01-01 every fourth year, the first among them, is a leap year. */
const plainFrom = -731;
const plainTo = 47_482;

/** How many days after 1 March the next year begins. */
const januaryFirst = 306;

/** The day so many months later; a month without that day ends it. */
function addMonths(day: number, months: number): number {
  const marchYear = marchYearOf(day);
  const inYear = day - startOfMarchYear(marchYear);
  const marchMonth = ((5 * inYear + 2) / 153) | 0;
  const inMonth = inYear - (((153 * marchMonth + 2) / 5) | 0);
  const target = marchYear * 12 + marchMonth + months;
  const first = startOfMarchMonth(target);
  const last = startOfMarchMonth(target + 1) - 1;
  return Math.min(first + inMonth, last);
}

/** The first day of a month, counted from March of the year 0. */
function startOfMarchMonth(count: number): number {
  const year = (count / 12) | 0;
  return startOfMarchYear(year) + (((153 * (count - year * 12) + 2) / 5) | 0);
}

function startOfMarchYear(year: number): number {
  return 365 * year + ((year / 4) | 0) - ((year / 100) | 0) + ((year / 400) | 0) - daysBefore1970;
}

function marchYearOf(day: number): number {
  const since = day + daysBefore1970;
  const era = (since / 146_097) | 0;
  const inEra = since - era * 146_097;
  const year = ((inEra - ((inEra / 1460) | 0) + ((inEra / 36_524) | 0) - ((inEra / 146_096) | 0)) / 365) | 0;
  return era * 400 + year;
}

const lastDay = dayOf(9999, 12, 31);

/** The day that lies a period later. What no day of four-digit years reaches never comes. */
export function addPeriod(day: number, months: number, days: number): number {
  const later = (months === 0 ? day : addMonths(day, months)) + days;
  return later > lastDay ? never : later;
}
