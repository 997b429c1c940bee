import { quantileSorted } from "d3-array";
import type { Interval, ResamplingKey } from "./interval.ts";
import { keyedUniform } from "./keyed-uniform.ts";

/** How much of the variance of an output is due to one factor. */
export interface SobolIndices {
  /** S1: by the factor alone. */
  readonly first: number;
  /** ST: by the factor with everything in which it takes part. */
  readonly total: number;
  readonly firstInterval: Interval;
  readonly totalInterval: Interval;
}

/** Outputs at the points of Saltelli's scheme. */
export interface SobolSample {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** By factor: at `a` with the factor's column taken from `b`. */
  readonly mixed: readonly (readonly number[])[];
}

const resamples = 400;

/**
 * Sobol' indices: the first-order ones by the estimator of Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola
 * (2010), the total ones by Jansen's (1999), over the variance of `a` and `b` together. Intervals are percentiles of
 * a bootstrap over rows. Estimates of small indices may fall below 0. Nothing where the output does not vary.
 *
 * @example
 * ```ts
 * const [first] = sobolIndices({ a: [0, 1], b: [1, 0], mixed: [[1, 0]] }, { seed: 1, name: "sobol-score" }) ?? [];
 * ```
 */
export function sobolIndices(sample: SobolSample, key: ResamplingKey): readonly SobolIndices[] | undefined {
  const rows = Array.from(sample.a, (_, row) => row);
  const estimates = estimatesOver(rows, sample);
  if (estimates === undefined) return undefined;
  const uniform = keyedUniform(key);
  const drawn = Array.from({ length: resamples }, () =>
    estimatesOver(
      rows.map(() => Math.floor(uniform() * rows.length)),
      sample,
    ),
  ).filter((each) => each !== undefined);
  return estimates.map(({ first, total }, factor) => ({
    first,
    total,
    firstInterval: percentiles(drawn.map((each) => each[factor]?.first as number)),
    totalInterval: percentiles(drawn.map((each) => each[factor]?.total as number)),
  }));
}

/** Outputs are centred first: it takes nothing from the first-order estimator but its noise. */
function estimatesOver(
  rows: readonly number[],
  { a, b, mixed }: SobolSample,
): readonly Pick<SobolIndices, "first" | "total">[] | undefined {
  let sum = 0;
  for (const row of rows) sum += (a[row] as number) + (b[row] as number);
  const mean = sum / (2 * rows.length);
  let squares = 0;
  for (const row of rows) squares += ((a[row] as number) - mean) ** 2 + ((b[row] as number) - mean) ** 2;
  const variance = squares / (2 * rows.length);
  if (!(variance > 0)) return undefined;
  return mixed.map((column) => {
    let first = 0;
    let total = 0;
    for (const row of rows) {
      const apart = (column[row] as number) - (a[row] as number);
      first += ((b[row] as number) - mean) * apart;
      total += apart * apart;
    }
    return { first: first / rows.length / variance, total: total / (2 * rows.length) / variance };
  });
}

function percentiles(values: readonly number[]): Interval {
  const sorted = [...values].sort((left, right) => left - right);
  return [quantileSorted(sorted, 0.025) ?? Number.NaN, quantileSorted(sorted, 0.975) ?? Number.NaN];
}
