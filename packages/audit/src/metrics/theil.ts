import type { Share } from "./gini.ts";

/** An inequality, and how much of it lies between groups and within them. */
export interface TheilParts {
  readonly total: number;
  readonly between: number;
  readonly within: number;
}

/**
 * Theil's T, Σ (x/μ) ln(x/μ) / n (1967): 0 where all bear the same, ln n where one bears everything. Only for what has
 * a true zero. Who bears nothing adds nothing, as x ln x goes to 0. Nothing where nobody bears anything.
 *
 * @example
 * ```ts
 * theil([{ value: 0, residents: 3 }, { value: 12, residents: 1 }]); // ln 4
 * ```
 */
export function theil(shares: readonly Share[]): number | null {
  const { residents, sum } = totalOf(shares);
  if (sum === 0) return null;
  const mean = sum / residents;
  return shares.reduce((inequality, { value, residents: some }) => {
    const relative = value / mean;
    return relative === 0 ? inequality : inequality + (some / residents) * relative * Math.log(relative);
  }, 0);
}

/**
 * Theil's T in two parts that add up to it: as if all of a group bore its mean, and the inequality within each group,
 * weighted by its share of the whole (Shorrocks 1980).
 *
 * @example
 * ```ts
 * theilParts([[{ value: 1, residents: 2 }], [{ value: 3, residents: 2 }]]); // all of it between
 * ```
 */
export function theilParts(groups: readonly (readonly Share[])[]): TheilParts | null {
  const total = theil(groups.flat());
  if (total === null) return null;
  const totals = groups.map(totalOf).filter(({ residents }) => residents > 0);
  const between = theil(totals.map(({ residents, sum }) => ({ value: sum / residents, residents }))) as number;
  const whole = totals.reduce((all, { sum }) => all + sum, 0);
  const within = groups.reduce((all, group) => all + ((theil(group) ?? 0) * totalOf(group).sum) / whole, 0);
  return { total, between, within };
}

function totalOf(shares: readonly Share[]): { readonly residents: number; readonly sum: number } {
  let sum = 0;
  let residents = 0;
  for (const { value, residents: some } of shares) {
    sum += value * some;
    residents += some;
  }
  return { residents, sum };
}
