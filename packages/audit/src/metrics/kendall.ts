/**
 * How far two orders of the same things agree: 1 where they are the same, -1 where one is the other turned round.
 * Kendall's τ-b (1945): concordant less discordant pairs, over the geometric mean of the pairs that each order tells
 * apart. Nothing where one of them tells no pair apart.
 *
 * @param pairs the two values of each thing
 *
 * @example
 * ```ts
 * kendallTau([[1, 10], [2, 30], [3, 20]]); // 1/3: of three pairs, one is turned round
 * ```
 */
export function kendallTau(pairs: readonly (readonly [first: number, second: number])[]): number | null {
  let agreement = 0;
  let firstApart = 0;
  let secondApart = 0;
  for (const [index, left] of pairs.entries()) {
    for (const right of pairs.slice(index + 1)) {
      const first = Math.sign(left[0] - right[0]);
      const second = Math.sign(left[1] - right[1]);
      agreement += first * second;
      firstApart += Math.abs(first);
      secondApart += Math.abs(second);
    }
  }
  return firstApart === 0 || secondApart === 0 ? null : agreement / Math.sqrt(firstApart * secondApart);
}
