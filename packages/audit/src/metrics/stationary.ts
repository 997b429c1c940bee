import { product, type SquareMatrix, squarings } from "./square-matrix.ts";

/** Rows of a limit that differ by more belong to chains with more than one end. */
const tolerance = 1e-6;

/**
 * The distribution that a Markov chain comes to and stays in: π with πP = π. Nothing where it hangs on the start,
 * because there is more than one set of states that is never left. A chain that goes round and round has one too, of
 * how long it is where.
 *
 * @param matrix stochastic: each row adds up to 1
 *
 * @example
 * ```ts
 * stationary([[0.8, 0.2], [0.3, 0.7]]); // [0.6, 0.4]
 * ```
 */
export function stationary(matrix: SquareMatrix): readonly number[] | undefined {
  let limit: SquareMatrix = matrix.map((row, at) => row.map((chance, to) => (chance + (at === to ? 1 : 0)) / 2));
  for (let step = 0; step < squarings; step += 1) limit = product(limit, limit).map(toOne);
  const [first] = limit;
  if (first === undefined) return undefined;
  const isOne = limit.every((row) => row.every((chance, at) => Math.abs(chance - (first[at] as number)) < tolerance));
  return isOne ? first : undefined;
}

/** Takes the error of rounding out of a row. */
function toOne(row: readonly number[]): readonly number[] {
  const sum = row.reduce((total, chance) => total + chance, 0);
  return row.map((chance) => chance / sum);
}
