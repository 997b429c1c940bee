/**
 * The exact Shapley value (1953) of each player: its mean contribution over all orders in which the players may come
 * together. They sum to what all come to less what none does.
 *
 * @param values what each coalition comes to: bit k of the place says whether player k is in it
 *
 * @example
 * ```ts
 * shapley([0, 1, 2, 5]); // [2, 3]: alone 1 and 2, and the 2 that only both bring are shared
 * ```
 */
export function shapley(values: readonly number[]): readonly number[] {
  const players = Math.log2(values.length);
  if (!Number.isInteger(players)) throw new RangeError(`${values.length} is not the number of all coalitions`);
  const weights = Array.from({ length: players }, (_, before) => weightOf(before, players));
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    return values.reduce((sum, value, coalition) => {
      if ((coalition & bit) !== 0) return sum;
      return sum + (weights[sizeOf(coalition)] as number) * ((values[coalition | bit] as number) - value);
    }, 0);
  });
}

/** The share of orders in which just these come before: before! (players − before − 1)! / players! */
function weightOf(before: number, players: number): number {
  let weight = 1 / players;
  for (let at = 1; at <= before; at += 1) weight *= at / (players - at);
  return weight;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
