import type { Day, Scheme } from "@tallyglass/policy";
import { say } from "./print.ts";

/**
 * The day to look at: the one that was asked for, or else the last day that the records know of, or
 * the day from which all policies are in force where they know of none, which is said. The clock is never read, so that the same input gives the same output.
 */
export function dayToLookAt(asked: Day | undefined, lastDay: Day | undefined, schemes: readonly Scheme[]): Day {
  if (asked !== undefined) return asked;
  const day = usualDay(lastDay, schemes);
  const which = lastDay === undefined ? "the first day of the policies" : "the last day in the records";
  say(`as of ${day}, ${which}; --as-of chooses another`);
  return day;
}

/** The day to look at where none was asked for. */
export function usualDay(lastDay: Day | undefined, schemes: readonly Scheme[]): Day {
  if (lastDay !== undefined) return lastDay;
  const days = schemes.map(({ versions }) => versions[0].valid.from).sort();
  return days.at(-1) ?? "2018-12-31";
}
