import { intervalByChance, pooled } from "./by-chance.ts";
import { comparable, type GroupCount, shareOf, sharesOf, strataOf } from "./group-share.ts";
import { bootstrapInterval, type Interval, type ResamplingKey } from "./interval.ts";

/** How far the shares of groups lie apart. */
export interface DemographicParity<Group extends GroupCount = GroupCount> {
  readonly highest: Group;
  readonly lowest: Group;
  /** The group with the most members, against which the others are set. */
  readonly reference: Group;
  /** The highest share less the lowest. */
  readonly difference: number;
  readonly differenceInterval: Interval;
  /** The lowest share by the highest; nothing where all are 0. */
  readonly ratio: number | undefined;
  /** Nothing where nobody of the lowest group has it: resamples of none are none. */
  readonly ratioInterval: Interval | undefined;
  /** Up to what the difference would come by chance, were all groups alike. */
  readonly byChance: number;
  readonly isBeyondChance: boolean;
}

/**
 * Demographic parity (Calders and Verwer 2010) of an outcome over groups: the largest difference of their shares, and
 * the smallest ratio. Groups too small to be compared are left out; nothing where fewer than two are left. A largest
 * difference is biased upward, the more so the more and the smaller the groups are: `byChance` says by how much.
 *
 * @example
 * ```ts
 * demographicParity([{ id: "rural", hits: 30, among: 100 }, { id: "urban", hits: 20, among: 100 }], key)?.difference; // 0.1
 * ```
 */
export function demographicParity<Group extends GroupCount>(
  groups: readonly Group[],
  key: ResamplingKey,
): DemographicParity<Group> | undefined {
  const compared = comparable(groups);
  const [first, second] = compared;
  if (first === undefined || second === undefined) return undefined;
  const pick = (isBetter: (left: Group, right: Group) => boolean) =>
    compared.reduce((best, group) => (isBetter(group, best) ? group : best));
  const highest = pick((left, right) => shareOf(left) > shareOf(right));
  const lowest = pick((left, right) => shareOf(left) < shareOf(right));
  const strata = strataOf(compared);
  const difference = shareOf(highest) - shareOf(lowest);
  const hasRatio = highest.hits > 0;
  const [, byChance] = intervalByChance(pooled(compared), rangeOf, key);
  return {
    ...{ highest, lowest, difference, byChance },
    reference: pick((left, right) => left.among > right.among),
    differenceInterval: bootstrapInterval(strata, (drawn) => rangeOf(sharesOf(drawn)), key),
    ratio: hasRatio ? shareOf(lowest) / shareOf(highest) : undefined,
    ratioInterval:
      lowest.hits > 0
        ? bootstrapInterval(strata, (drawn) => ratioOf(sharesOf(drawn)), { ...key, name: `${key.name}-ratio` })
        : undefined,
    isBeyondChance: difference > byChance,
  };
}

/** The largest of some shares less the smallest. */
export function rangeOf(shares: readonly number[]): number {
  return Math.max(...shares) - Math.min(...shares);
}

/** The smallest of some shares by the largest. */
export function ratioOf(shares: readonly number[]): number {
  return Math.min(...shares) / Math.max(...shares);
}
