import type { Day, Scheme } from "@tallyglass/policy";
import { say } from "./print.ts";

/**
 * The day to look at: the one that was asked for, or else the last day that the records know of,
 * which is said. The clock is never read, so that the same input gives the same output.
 */
export function dayToLookAt(asked: Day | undefined, lastDay: Day | undefined, schemes: readonly Scheme[]): Day {
  if (asked !== undefined) return asked;
  const day =
    lastDay ??
    schemes
      .map(({ versions }) => versions[0].valid.from)
      .sort()
      .at(-1) ??
    "2018-12-31";
  say(`as of ${day}, the last day in the records; --as-of chooses another`);
  return day;
}
