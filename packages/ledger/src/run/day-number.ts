import type { Day } from "@tallyglass/policy";

const millisecondsPerDay = 86_400_000;

/** Days since the beginning of 1970. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/** The day with a number. */
export function dayOf(number: number): Day {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}
