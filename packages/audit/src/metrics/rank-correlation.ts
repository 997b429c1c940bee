/**
 * Spearman's rank correlation (1904) of paired values, equal values with the mean of their ranks. Not a number where
 * one side does not vary.
 *
 * @example
 * ```ts
 * rankCorrelation([1, 2, 3], [10, 30, 20]); // 0.5
 * ```
 */
export function rankCorrelation(left: readonly number[], right: readonly number[]): number {
  const [x, y] = [meanRanks(left), meanRanks(right)];
  const middle = (x.length + 1) / 2;
  let product = 0;
  let ofX = 0;
  let ofY = 0;
  for (const [at, rank] of x.entries()) {
    const [dx, dy] = [rank - middle, (y[at] as number) - middle];
    product += dx * dy;
    ofX += dx * dx;
    ofY += dy * dy;
  }
  return product / Math.sqrt(ofX * ofY);
}

function meanRanks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}
