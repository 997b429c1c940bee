/** How many fell within a stretch, which begins at `from` and ends before `to`; the last may be open. */
export interface StretchCount {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Within which stretch a quantile lies. */
export type Stretch = Omit<StretchCount, "count">;

/**
 * Within which stretch a quantile lies: the smallest number that at least so great a share does not exceed. What never
 * came counts among those that take longest; nothing where the quantile lies among them. Within a stretch, more is
 * not known, and nothing is interpolated.
 *
 * @param stretches in any order, without overlap
 * @param never how many never came
 *
 * @example
 * ```ts
 * censoredQuantile([{ from: 0, to: 30, count: 8 }, { from: 30, to: 60, count: 2 }], 0, 0.9); // { from: 30, to: 60 }
 * ```
 */
export function censoredQuantile(
  stretches: readonly StretchCount[],
  never: number,
  quantile: number,
): Stretch | undefined {
  const came = stretches.reduce((sum, { count }) => sum + count, 0);
  if (came + never === 0) return undefined;
  const wanted = quantile * (came + never);
  let reached = 0;
  for (const { from, to, count } of [...stretches].sort((left, right) => left.from - right.from)) {
    reached += count;
    if (count > 0 && reached >= wanted) return { from, to };
  }
  return undefined;
}
