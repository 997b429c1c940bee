import { bootstrapInterval, type Interval, type ResamplingKey } from "./interval.ts";

/**
 * The interval of a share: by bootstrap, except where none or all of a group have the outcome. Resamples of none are
 * none, and would say that it is known exactly; there the interval ends where 95 of 100 such groups would have shown one
 * (the rule of three of Hanley and Lippman-Hand 1983, exactly). Nothing for nobody.
 *
 * @example
 * ```ts
 * shareInterval({ hits: 0, among: 300 }, key); // [0, 0.0099]
 * ```
 */
export function shareInterval(
  { hits, among }: { readonly hits: number; readonly among: number },
  key: ResamplingKey,
): Interval | undefined {
  if (among === 0) return undefined;
  if (hits === 0) return [0, unseen(among)];
  if (hits === among) return [1 - unseen(among), 1];
  return bootstrapInterval([[hits, among - hits]], ([[drawn = 0] = []]) => drawn / among, key);
}

/** The largest share that is not seen at all in 5 of 100 groups of such a size. */
export function unseen(among: number): number {
  return 1 - 0.05 ** (1 / among);
}
