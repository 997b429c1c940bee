import { dayNumber, dayOf } from "@tallyglass/ledger/engine";
import { firstDate } from "./history.ts";

/** The date of a day of a history. */
export function dateOf(day: number): string {
  return dayOf(dayNumber(firstDate) + day);
}

/** The day of a history that a date is. */
export function dayIn(date: string): number {
  return dayNumber(date) - dayNumber(firstDate);
}
