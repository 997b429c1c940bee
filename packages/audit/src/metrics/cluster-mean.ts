import { type Interval, normalQuantile } from "./interval.ts";

/** What the residents of one cell come to together. */
export interface Cluster {
  readonly sum: number;
  readonly residents: number;
}

export interface ClusterMean {
  readonly mean: number;
  readonly among: number;
  /** Nothing where there is a single cell. */
  readonly interval: Interval | null;
}

/**
 * The mean per resident where sums are known by cell and no squares: the ratio estimator with cells as clusters
 * (Cochran, Sampling Techniques, 1977, section 6.3). That cells differ adds to the spread, so that the interval is
 * rather too wide than too narrow.
 *
 * @example
 * ```ts
 * clusterMean([{ sum: 10, residents: 10 }, { sum: 30, residents: 10 }]).mean; // 2
 * ```
 */
export function clusterMean(clusters: readonly Cluster[]): ClusterMean | null {
  const among = clusters.reduce((all, { residents }) => all + residents, 0);
  if (among === 0) return null;
  const mean = clusters.reduce((all, { sum }) => all + sum, 0) / among;
  if (clusters.length < 2) return { mean, among, interval: null };
  const reach = normalQuantile * deviation(clusters, mean, among);
  return { mean, among, interval: [mean - reach, mean + reach] };
}

/**
 * The ratio of two such means, with an interval on the scale of logarithms (delta method). Nothing where one of them
 * is not above 0.
 *
 * @example
 * ```ts
 * meanRatio(topDecile, bottomDecile)?.ratio;
 * ```
 */
export function meanRatio(
  top: readonly Cluster[],
  bottom: readonly Cluster[],
): { readonly ratio: number; readonly interval: Interval | null } | null {
  const above = clusterMean(top);
  const below = clusterMean(bottom);
  if (above === null || below === null || above.mean <= 0 || below.mean <= 0) return null;
  const ratio = above.mean / below.mean;
  if (above.interval === null || below.interval === null) return { ratio, interval: null };
  const spread = Math.hypot(
    deviation(top, above.mean, above.among) / above.mean,
    deviation(bottom, below.mean, below.among) / below.mean,
  );
  const reach = Math.exp(normalQuantile * spread);
  return { ratio, interval: [ratio / reach, ratio * reach] };
}

function deviation(clusters: readonly Cluster[], mean: number, among: number): number {
  const squares = clusters.reduce((all, { sum, residents }) => all + (sum - mean * residents) ** 2, 0);
  return Math.sqrt((squares * clusters.length) / (clusters.length - 1)) / among;
}
