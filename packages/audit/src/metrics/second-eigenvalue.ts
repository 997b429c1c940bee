import { product, type SquareMatrix, squarings } from "./square-matrix.ts";
import { stationary } from "./stationary.ts";

/**
 * The modulus of the second largest eigenvalue of a stochastic matrix: how much of a deviation is left after a step,
 * in the long run. It is the spectral radius of P − 1π, by Gelfand's formula over repeated squares, which holds for
 * complex and repeated eigenvalues as well. Nothing for fewer than two states.
 *
 * @example
 * ```ts
 * secondEigenvalue([[0.8, 0.2], [0.3, 0.7]]); // 0.5
 * ```
 */
export function secondEigenvalue(matrix: SquareMatrix): number | undefined {
  if (matrix.length < 2) return undefined;
  const limit = stationary(matrix);
  if (limit === undefined) return 1;
  return Math.min(1, spectralRadius(matrix.map((row) => row.map((chance, at) => chance - (limit[at] as number)))));
}

/** The limit of ‖Bⁿ‖ to the 1/n; what each square grows by is taken out and kept as a logarithm. */
function spectralRadius(matrix: SquareMatrix): number {
  let power = matrix;
  let logarithm = 0;
  for (let step = 0; step <= squarings; step += 1) {
    const norm = Math.max(...power.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)));
    if (norm === 0) return 0;
    logarithm += Math.log(norm) / 2 ** step;
    const scaled = power.map((row) => row.map((value) => value / norm));
    power = product(scaled, scaled);
  }
  return Math.exp(logarithm);
}
