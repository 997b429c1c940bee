import type { SquareMatrix } from "./square-matrix.ts";

/** The expected steps of a move, by the most that there are: toward the first state, and away from it. */
export interface Bartholomew {
  readonly up: number;
  readonly down: number;
  readonly both: number;
}

/**
 * The mobility index of Bartholomew (1967): Σ π_k Σ P_kl |k − l| / (K − 1), with its two directions apart. Nothing for
 * fewer than two states.
 *
 * @param matrix stochastic, the states in their order, the best first; a row that nobody was in may be of zeros
 * @param occupancy the share of each state, or how many are in it
 *
 * @example
 * ```ts
 * bartholomew([[0.8, 0.2], [0.3, 0.7]], [0.6, 0.4])?.both; // 0.24
 * ```
 */
export function bartholomew(matrix: SquareMatrix, occupancy: readonly number[]): Bartholomew | undefined {
  if (matrix.length < 2) return undefined;
  const everybody = occupancy.reduce((sum, share) => sum + share, 0);
  let up = 0;
  let down = 0;
  for (const [from, row] of matrix.entries()) {
    const weight = (occupancy[from] as number) / everybody / (matrix.length - 1);
    for (const [to, chance] of row.entries()) {
      if (to < from) up += weight * chance * (from - to);
      else down += weight * chance * (to - from);
    }
  }
  return { up, down, both: up + down };
}
