import { intervalByChance } from "./by-chance.ts";
import { rangeOf } from "./demographic-parity.ts";
import { comparable, type GroupCount, sharesOf, strataOf } from "./group-share.ts";
import { bootstrapInterval, type Interval, type ResamplingKey } from "./interval.ts";

/** How many there were of a kind, and how many of them had the outcome. */
export type KindCount = Omit<GroupCount, "id">;

/** A group with how many of it would have the outcome if each kind in it had the share that it has in all groups. */
export interface ExpectedCount extends GroupCount {
  readonly expected: number;
}

export interface StandardisedParity<Group extends ExpectedCount = ExpectedCount> {
  readonly highest: Group & { readonly share: number };
  readonly lowest: Group & { readonly share: number };
  readonly difference: number;
  readonly interval: Interval;
  /** Up to what the difference would come by chance, were all groups as expected. */
  readonly byChance: number;
  readonly isBeyondChance: boolean;
}

/**
 * How many of a group would have an outcome if each kind in it had the share that it has in all groups together.
 *
 * @param own how many of each kind the group has
 * @param all of all groups together
 *
 * @example
 * ```ts
 * expectedHits(new Map([["fine", 10]]), new Map([["fine", { hits: 45, among: 90 }]])); // 5
 * ```
 */
export function expectedHits(own: ReadonlyMap<string, number>, all: ReadonlyMap<string, KindCount>): number {
  let expected = 0;
  for (const [kind, among] of own) {
    const counted = all.get(kind);
    if (counted !== undefined && counted.among > 0) expected += (among * counted.hits) / counted.among;
  }
  return expected;
}

/**
 * The largest difference of shares that are indirectly standardised for what groups consist of: what a group has by
 * what is expected of it, times the share of all. Groups that differ only in their mix come to the same, which plain
 * shares do not (Simpson 1951). Small groups are left out; nothing where fewer than two are left.
 *
 * @example
 * ```ts
 * standardisedParity([{ id: "a", hits: 40, among: 100, expected: 50 }, b], key)?.difference;
 * ```
 */
export function standardisedParity<Group extends ExpectedCount>(
  groups: readonly Group[],
  key: ResamplingKey,
): StandardisedParity<Group> | undefined {
  const compared = comparable(groups).filter(({ expected }) => expected > 0);
  if (compared.length < 2) return undefined;
  const overall = totalOf(compared, "hits") / totalOf(compared, "among");
  const standardise = (shares: readonly number[]) =>
    shares.map((share, at) => {
      const { among, expected } = compared[at] as Group;
      return (share * among * overall) / expected;
    });
  const shares = standardise(compared.map(({ hits, among }) => hits / among));
  const placed = compared.map((group, at) => ({ ...group, share: shares[at] as number }));
  const [, byChance] = intervalByChance(
    compared.map(({ among, expected }) => ({ among, chance: expected / among })),
    (drawn) => rangeOf(standardise(drawn)),
    key,
  );
  const difference = rangeOf(shares);
  return {
    highest: placed.reduce((best, each) => (each.share > best.share ? each : best)),
    lowest: placed.reduce((best, each) => (each.share < best.share ? each : best)),
    difference,
    interval: bootstrapInterval(strataOf(compared), (drawn) => rangeOf(standardise(sharesOf(drawn))), key),
    byChance,
    isBeyondChance: difference > byChance,
  };
}

function totalOf(groups: readonly GroupCount[], key: "hits" | "among"): number {
  return groups.reduce((sum, group) => sum + group[key], 0);
}
