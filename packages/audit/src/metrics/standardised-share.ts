/** What was counted of one kind of thing: how many there were, and how many of them had the outcome. */
export interface KindCount {
  readonly hits: number;
  readonly among: number;
}

/**
 * The share of a group, indirectly standardised for what it consists of: what the group has, by what it would have
 * had if each kind in it had the share that this kind has in all groups together, times the share of all. Two groups
 * that differ only in their mix come to the same, which the plain shares do not (Simpson 1951). Kinds that the group
 * has none of do not disturb. Nothing where nothing would be expected.
 *
 * @param own by kind, of the group
 * @param all by kind, of all groups together
 *
 * @example
 * ```ts
 * standardisedShare(new Map([["fine", { hits: 9, among: 10 }]]), all);
 * ```
 */
export function standardisedShare(
  own: ReadonlyMap<string, KindCount>,
  all: ReadonlyMap<string, KindCount>,
): number | undefined {
  let hits = 0;
  let expected = 0;
  for (const [kind, counted] of own) {
    const { hits: allHits, among } = all.get(kind) ?? counted;
    hits += counted.hits;
    if (among > 0) expected += (counted.among * allHits) / among;
  }
  if (expected === 0) return undefined;
  const total = { hits: 0, among: 0 };
  for (const counted of all.values()) {
    total.hits += counted.hits;
    total.among += counted.among;
  }
  return (hits / expected) * (total.hits / total.among);
}
