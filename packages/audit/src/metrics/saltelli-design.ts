import type { ResamplingKey } from "./interval.ts";
import { keyedUniform } from "./keyed-uniform.ts";
import { shuffled } from "./shuffled.ts";

/** Points at which an output is looked at to tell how much of its variance is due to each leading factor. */
export interface SaltelliDesign {
  readonly a: readonly (readonly number[])[];
  readonly b: readonly (readonly number[])[];
  /** By leader: `a` with its column taken from `b`. */
  readonly mixed: readonly (readonly (readonly number[])[])[];
}

/** Where the factors that are not varied stand: as written. */
const written = 0.5;

/**
 * The matrices of Saltelli's scheme (2010): two independent samples, and for each leader one of them with the
 * leader's column of the other. Each sample is a Latin hypercube: every stretch of a leader is met once. It takes
 * `rows · (leaders + 2)` runs.
 *
 * @param factors how many there are in all
 * @param leaders the places of those that are varied
 *
 * @example
 * ```ts
 * const { a, b, mixed } = saltelliDesign(12, [0, 4], 64, { seed: 1, name: "sobol" });
 * ```
 */
export function saltelliDesign(
  factors: number,
  leaders: readonly number[],
  rows: number,
  key: ResamplingKey,
): SaltelliDesign {
  const uniform = keyedUniform(key);
  const sample = () => {
    const points = Array.from({ length: rows }, () => Array.from({ length: factors }, () => written));
    for (const leader of leaders) {
      const strata = shuffled(rows, uniform);
      for (const [row, point] of points.entries()) point[leader] = ((strata[row] as number) + uniform()) / rows;
    }
    return points;
  };
  const [a, b] = [sample(), sample()];
  const mixed = leaders.map((leader) => a.map((point, row) => point.with(leader, b[row]?.[leader] as number)));
  return { a, b, mixed };
}
