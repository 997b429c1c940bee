import type { Interval } from "./interval.ts";

/** A mean over replicates, with what 95 of 100 such intervals hold. */
export interface ReplicateMean {
  readonly mean: number;
  /** Nothing from fewer than `fewestReplicates`. */
  readonly interval?: Interval;
}

/** From fewer replicates nothing can be said of their spread. */
const fewestReplicates = 4;

/**
 * The mean of a statistic over independent replicates of a run, with its interval by Student's t (1908). It is for
 * what is no mean or share of residents, and whose sampling error no counts tell.
 *
 * @example
 * ```ts
 * const { mean, interval } = replicateMean([1, 2, 3, 4]);
 * ```
 */
export function replicateMean(values: readonly number[]): ReplicateMean {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count < fewestReplicates) return { mean };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  const reach = studentQuantile(count - 1) * Math.sqrt(variance / count);
  return { mean, interval: [mean - reach, mean + reach] };
}

/** Of 97.5 of 100, for 3 and more degrees of freedom. */
const quantiles = [
  3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139, 2.200985, 2.178813, 2.160369,
  2.144787, 2.13145, 2.119905, 2.109816, 2.100922, 2.093024, 2.085963,
];

/** Beyond the table the normal quantile and its first correction (Fisher 1925), right to three digits. */
function studentQuantile(freedom: number): number {
  const normal = 1.959964;
  return quantiles[freedom - 3] ?? normal + (normal ** 3 + normal) / (4 * freedom);
}
