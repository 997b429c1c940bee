import { type Interval, meanInterval } from "./interval.ts";

/** A sum of values, that of their squares, and how many there are. */
export interface Moments {
  readonly sum: number;
  readonly squares: number;
  readonly among: number;
}

/**
 * The mean of one group less that of another, with its interval by the normal law; the groups share nobody.
 *
 * @example
 * ```ts
 * meanDifference({ sum: -80, squares: 700, among: 10 }, { sum: -10, squares: 90, among: 10 }).difference; // -7
 * ```
 */
export function meanDifference(
  first: Moments,
  second: Moments,
): { readonly difference: number; readonly interval: Interval } {
  const difference = first.sum / first.among - second.sum / second.among;
  const reach = Math.hypot(reachOf(first), reachOf(second));
  return { difference, interval: [difference - reach, difference + reach] };
}

function reachOf({ sum, squares, among }: Moments): number {
  const [low, high] = meanInterval(sum, squares, among);
  return (high - low) / 2;
}
