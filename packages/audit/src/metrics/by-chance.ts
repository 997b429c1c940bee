import { quantileSorted } from "d3-array";
import { randomBinomial } from "d3-random";
import type { GroupCount } from "./group-share.ts";
import type { Interval, ResamplingKey } from "./interval.ts";
import { keyedUniform } from "./keyed-uniform.ts";

const resamples = 400;

/** So many of a group, each of whom has the same chance of an outcome. */
export interface GroupChance {
  readonly among: number;
  readonly chance: number;
}

/** The groups with the one share that they have together. */
export function pooled(groups: readonly Omit<GroupCount, "id">[]): readonly GroupChance[] {
  const hits = groups.reduce((sum, group) => sum + group.hits, 0);
  const chance = hits / groups.reduce((sum, group) => sum + group.among, 0);
  return groups.map(({ among }) => ({ among, chance }));
}

/**
 * Within what a statistic of the shares of groups lies, 95 times of 100, if nothing but chance tells them apart. A
 * largest difference is never 0, even among groups that are treated alike, and it grows with their number and their
 * smallness: what lies within this interval may be chance.
 *
 * @example
 * ```ts
 * const [, most] = intervalByChance(pooled(groups), (shares) => Math.max(...shares) - Math.min(...shares), key);
 * ```
 */
export function intervalByChance(
  groups: readonly GroupChance[],
  statistic: (shares: readonly number[]) => number,
  { seed, name }: ResamplingKey,
): Interval {
  const uniform = keyedUniform({ seed, name: `${name}-by-chance` });
  const binomial = randomBinomial.source(uniform) as unknown as (trials: number, chance: number) => () => number;
  const draws = groups.map(({ among, chance }) => ({ among, draw: binomial(among, Math.min(1, chance)) }));
  const values: number[] = [];
  for (let at = 0; at < resamples; at += 1) {
    const value = statistic(draws.map(({ among, draw }) => draw() / among));
    if (Number.isFinite(value)) values.push(value);
  }
  values.sort((left, right) => left - right);
  return [quantileSorted(values, 0.025) ?? Number.NaN, quantileSorted(values, 0.975) ?? Number.NaN];
}
