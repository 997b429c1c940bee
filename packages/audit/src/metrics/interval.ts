import { quantileSorted } from "d3-array";
import { randomBinomial } from "d3-random";
import { keyedUniform } from "./keyed-uniform.ts";

/** Within what 95 of 100 resamples lie. */
export type Interval = readonly [low: number, high: number];

const resamples = 400;
const tails = [0.025, 0.975] as const;

/** By what a resampling is drawn: the same key gives the same interval. */
export interface ResamplingKey {
  readonly seed: number;
  /** Names the statistic, so that no two share their draws. */
  readonly name: string;
}

/**
 * A bootstrap interval (Efron 1979, percentiles) of a statistic over counts. Each stratum, such as a group, is
 * resampled by itself: as many residents as it has, each in a category by the shares that were counted.
 *
 * @example
 * ```ts
 * bootstrapInterval([[90, 10], [40, 10]], ([a, b]) => shareOf(b) - shareOf(a), { seed: 1, name: "parity" });
 * ```
 */
export function bootstrapInterval(
  strata: readonly (readonly number[])[],
  statistic: (strata: readonly (readonly number[])[]) => number,
  key: ResamplingKey,
): Interval {
  const uniform = keyedUniform(key);
  const values: number[] = [];
  for (let at = 0; at < resamples; at += 1) {
    const value = statistic(strata.map((counts) => resample(counts, uniform)));
    if (Number.isFinite(value)) values.push(value);
  }
  values.sort((left, right) => left - right);
  const [low, high] = tails.map((tail) => quantileSorted(values, tail) ?? Number.NaN);
  return [low as number, high as number];
}

/** A multinomial draw, one binomial after another. */
function resample(counts: readonly number[], uniform: () => number): readonly number[] {
  const binomial = randomBinomial.source(uniform) as unknown as Binomial;
  let residents = counts.reduce((sum, count) => sum + count, 0);
  let left = residents;
  return counts.map((count) => {
    if (count === 0 || residents === 0) return 0;
    const drawn = count >= left ? residents : binomial(residents, count / left)();
    left -= count;
    residents -= drawn;
    return drawn;
  });
}

/** The published types know of a single argument. */
type Binomial = (trials: number, chance: number) => () => number;

/**
 * The interval of a mean by the normal law, of a sum of values and the sum of their squares. Over few residents it
 * says too much: see `isSmall`.
 */
export function meanInterval(sum: number, squares: number, among: number): Interval {
  const mean = sum / among;
  const variance = Math.max(0, squares / among - mean * mean);
  const reach = normalQuantile * Math.sqrt(variance / among);
  return [mean - reach, mean + reach];
}

/** Of 97.5 of 100. */
export const normalQuantile = 1.959964;
