import type { SquareMatrix } from "./square-matrix.ts";

/**
 * The mobility index of Shorrocks (1978): (K − tr P) / (K − 1), 0 where everybody stays. Each state has the same
 * weight, so one that hardly anybody is in can dominate it. Nothing for fewer than two states.
 *
 * @example
 * ```ts
 * shorrocks([[0.8, 0.2], [0.3, 0.7]]); // 0.5
 * ```
 */
export function shorrocks(matrix: SquareMatrix): number | undefined {
  const states = matrix.length;
  if (states < 2) return undefined;
  const trace = matrix.reduce((sum, row, at) => sum + (row[at] as number), 0);
  return (states - trace) / (states - 1);
}
