import { median } from "d3-array";

/** Who of a group can reach a goal, and at what least cost each. */
export interface Recourse {
  readonly among: number;
  readonly able: number;
  /** Of those who are able; nothing where nobody is. */
  readonly medianCost: number | null;
}

/**
 * Recourse after Ustun, Spangher and Liu (2019): the share that can reach the goal within the budget, and the median
 * of the least costs of those who can.
 *
 * @param costs the least cost of each; nothing of those to whom no way leads
 *
 * @example
 * ```ts
 * recourse([1, 3, undefined, 20], 12); // { among: 4, able: 2, medianCost: 2 }
 * ```
 */
export function recourse(costs: readonly (number | undefined)[], budget: number): Recourse {
  const within = costs.filter((cost) => cost !== undefined && cost <= budget) as readonly number[];
  return { among: costs.length, able: within.length, medianCost: median(within) ?? null };
}
