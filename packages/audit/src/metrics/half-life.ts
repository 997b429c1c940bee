/**
 * The steps in which half of a deviation is gone, of the second eigenvalue of a Markov chain: −ln 2 / ln |λ₂|.
 * Endless where nothing is lost. It holds if what comes next hangs on where one is and on nothing else; set
 * `empiricalHalfLife` beside it.
 *
 * @example
 * ```ts
 * markovHalfLife(0.5); // 1
 * ```
 */
export function markovHalfLife(secondEigenvalue: number): number {
  if (secondEigenvalue >= 1) return Number.POSITIVE_INFINITY;
  return secondEigenvalue <= 0 ? 0 : -Math.LN2 / Math.log(secondEigenvalue);
}

/**
 * The steps in which the shift from one distribution to the next halves, as counted: −ln 2 by the slope of the
 * logarithm of the shifts (least squares), where a shift is half of the sum of all differences. No chain is assumed. Over the
 * distributions of a chain of two states it is the half-life of the chain. Endless where shifts do not shrink;
 * nothing with fewer than three distributions, or where nothing shifts.
 *
 * @example
 * ```ts
 * empiricalHalfLife([[1, 0], [0.8, 0.2], [0.7, 0.3]]); // 1
 * ```
 */
export function empiricalHalfLife(distributions: readonly (readonly number[])[]): number | undefined {
  const shifts = distributions.slice(1).map((after, at) => shiftBetween(distributions[at] as readonly number[], after));
  if (shifts.length < 2 || shifts.some((shift) => shift === 0)) return undefined;
  const slope = slopeOf(shifts.map(Math.log));
  return slope >= 0 ? Number.POSITIVE_INFINITY : -Math.LN2 / slope;
}

/** Total variation. */
function shiftBetween(before: readonly number[], after: readonly number[]): number {
  return after.reduce((sum, share, at) => sum + Math.abs(share - (before[at] as number)), 0) / 2;
}

/** Of the line of least squares over steps of 1. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  let products = 0;
  let squares = 0;
  for (const [at, value] of values.entries()) {
    products += (at - middle) * value;
    squares += (at - middle) ** 2;
  }
  return products / squares;
}
