/** So many residents bear so much each. */
export interface Share {
  readonly value: number;
  readonly residents: number;
}

/**
 * How unequally something is borne: 0 where all bear the same, close to 1 where one of many bears everything. Of values
 * in rising order, 2 Σ i·x(i) / (n·Σx) − (n + 1)/n (Gini 1912). Only for what has a true zero, such as months: never
 * for scores. Nothing where nobody bears anything.
 *
 * @example
 * ```ts
 * gini([{ value: 0, residents: 3 }, { value: 12, residents: 1 }]); // 0.75
 * ```
 */
export function gini(shares: readonly Share[]): number | null {
  const rising = shares.toSorted((left, right) => left.value - right.value);
  let before = 0;
  let sum = 0;
  let ranked = 0;
  for (const { value, residents } of rising) {
    sum += value * residents;
    ranked += value * (residents * before + (residents * (residents + 1)) / 2);
    before += residents;
  }
  return sum === 0 ? null : (2 * ranked) / (before * sum) - (before + 1) / before;
}
