import { quantileSorted } from "d3-array";
import { randomBinomial } from "d3-random";
import { type GroupCount, sharesOf } from "./group-share.ts";
import type { Interval, ResamplingKey } from "./interval.ts";
import { keyedUniform } from "./keyed-uniform.ts";

const resamples = 400;

/**
 * Within what a statistic of shares would lie, 95 times of 100, if all groups had the one share that they have
 * together. A largest difference is never 0, even among groups that are treated alike, and it grows with their number
 * and their smallness: what lies within this interval may be chance.
 *
 * @example
 * ```ts
 * const [, most] = intervalByChance(groups, (shares) => Math.max(...shares) - Math.min(...shares), key);
 * ```
 */
export function intervalByChance(
  groups: readonly Omit<GroupCount, "id">[],
  statistic: (shares: readonly number[]) => number,
  { seed, name }: ResamplingKey,
): Interval {
  const uniform = keyedUniform({ seed, name: `${name}-by-chance` });
  const binomial = randomBinomial.source(uniform) as unknown as (trials: number, chance: number) => () => number;
  const hits = groups.reduce((sum, group) => sum + group.hits, 0);
  const share = hits / groups.reduce((sum, group) => sum + group.among, 0);
  const draws = groups.map(({ among }) => ({ among, draw: binomial(among, share) }));
  const values: number[] = [];
  for (let at = 0; at < resamples; at += 1) {
    const strata = draws.map(({ among, draw }) => {
      const drawn = draw();
      return [drawn, among - drawn];
    });
    const value = statistic(sharesOf(strata));
    if (Number.isFinite(value)) values.push(value);
  }
  values.sort((left, right) => left - right);
  return [quantileSorted(values, 0.025) ?? Number.NaN, quantileSorted(values, 0.975) ?? Number.NaN];
}
