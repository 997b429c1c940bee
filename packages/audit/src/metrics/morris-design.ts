import type { ResamplingKey } from "./interval.ts";
import { keyedUniform } from "./keyed-uniform.ts";
import { shuffled } from "./shuffled.ts";

/** The levels of a factor are 0, 1/3, 2/3 and 1; a step of 2/3 reaches each of them from just one other. */
const levels = 4;

/** How far a factor moves in one step. */
export const morrisStep = levels / (2 * (levels - 1));

/**
 * Trajectories of Morris's design (1991): each begins at a point of the grid drawn at random, and moves every
 * factor once, in random order.
 *
 * @example
 * ```ts
 * const points = morrisDesign(3, 10, { seed: 1, name: "morris" }); // 10 trajectories of 4 points
 * ```
 */
export function morrisDesign(
  factors: number,
  trajectories: number,
  key: ResamplingKey,
): readonly (readonly (readonly number[])[])[] {
  const uniform = keyedUniform(key);
  return Array.from({ length: trajectories }, () => {
    const place = Array.from({ length: factors }, () => Math.floor(uniform() * levels));
    const points = [pointAt(place)];
    for (const factor of shuffled(factors, uniform)) {
      const from = place[factor] as number;
      place[factor] = from < levels / 2 ? from + levels / 2 : from - levels / 2;
      points.push(pointAt(place));
    }
    return points;
  });
}

function pointAt(place: readonly number[]): readonly number[] {
  return place.map((level) => level / (levels - 1));
}
