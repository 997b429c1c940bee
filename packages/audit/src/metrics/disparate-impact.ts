import { intervalByChance, pooled } from "./by-chance.ts";
import { demographicParity, ratioOf } from "./demographic-parity.ts";
import { comparable, type GroupCount } from "./group-share.ts";
import type { Interval, ResamplingKey } from "./interval.ts";

/** How the shares of groups that get something good stand to one another. */
export interface DisparateImpact<Group extends GroupCount = GroupCount> {
  /** The group that gets it most often, against which the rule sets the others. */
  readonly highest: Group;
  readonly lowest: Group;
  readonly ratio: number;
  /** Nothing where nobody of the lowest group has it: resamples of none are none. */
  readonly interval: Interval | undefined;
  readonly isBelowFourFifths: boolean;
  /** Down to what the ratio would come by chance, were all groups alike. */
  readonly byChance: number;
  /** The ratio is less, or the shares lie further apart, than chance makes of groups alike. */
  readonly isBeyondChance: boolean;
}

/** 29 CFR 1607.4(D): less than four fifths of the rate of the group with the highest is taken for adverse impact. */
const fourFifths = 0.8;

/**
 * Disparate impact by the four-fifths rule (29 CFR 1607.4(D)). Of a **favourable** outcome only: turned into the
 * adverse one, the same counts give another ratio. The rule itself sets aside what rests on small numbers: `byChance`
 * says how small the ratio may be among groups that are treated alike. Nothing where fewer than two groups are large
 * enough, or nobody has the outcome.
 *
 * @example
 * ```ts
 * disparateImpact([{ id: "a", hits: 30, among: 100 }, { id: "b", hits: 60, among: 100 }], key)?.ratio; // 0.5
 * ```
 */
export function disparateImpact<Group extends GroupCount>(
  favoured: readonly Group[],
  key: ResamplingKey,
): DisparateImpact<Group> | undefined {
  const parity = demographicParity(favoured, key);
  if (parity?.ratio === undefined) return undefined;
  const { highest, lowest, ratio, ratioInterval } = parity;
  const [byChance] = intervalByChance(pooled(comparable(favoured)), ratioOf, { ...key, name: `${key.name}-impact` });
  return {
    ...{ highest, lowest, ratio, byChance, interval: ratioInterval },
    isBelowFourFifths: ratio < fourFifths,
    isBeyondChance: ratio < byChance || parity.isBeyondChance,
  };
}
