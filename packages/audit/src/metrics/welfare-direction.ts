/** The sum of a score over a group, and the size of the group. */
export interface GroupMean {
  readonly sum: number;
  readonly among: number;
}

export type Welfare = "improvement" | "stagnation" | "decline";

/** A mean that moves by less than half a point is taken to stand still: scores are whole. */
const standstill = 0.5;

/**
 * Where the mean score of a group goes (Liu et al. 2018): improvement, stagnation or decline.
 *
 * @example
 * ```ts
 * welfareDirection({ sum: 50_000, among: 100 }, { sum: 49_000, among: 100 }); // "decline"
 * ```
 */
export function welfareDirection(before: GroupMean, after: GroupMean): Welfare {
  const change = meanOf(after) - meanOf(before);
  if (Math.abs(change) < standstill) return "stagnation";
  return change > 0 ? "improvement" : "decline";
}

/** The mean score; not a number for nobody. */
export function meanOf({ sum, among }: GroupMean): number {
  return sum / among;
}

/**
 * The change of the mean over all groups, in two parts that add up to it: what comes of the means of the groups, and
 * what comes of groups that grow or shrink (Kitagawa 1955). Only the first says whether anybody fares better: with the
 * second alone the mean of all can rise while that of each group falls (Simpson 1951).
 *
 * @example
 * ```ts
 * const { within, composition } = meanChange([{ before, after }]);
 * ```
 */
export function meanChange(groups: readonly { readonly before: GroupMean; readonly after: GroupMean }[]): {
  readonly within: number;
  readonly composition: number;
} {
  const sizeOf = (of: "before" | "after") => groups.reduce((sum, group) => sum + group[of].among, 0);
  const [earlier, later] = [sizeOf("before"), sizeOf("after")];
  let within = 0;
  let composition = 0;
  for (const { before, after } of groups) {
    const [shareBefore, shareAfter] = [before.among / earlier, after.among / later];
    const [meanBefore, meanAfter] = [
      meanOf(before.among > 0 ? before : after),
      meanOf(after.among > 0 ? after : before),
    ];
    within += ((shareBefore + shareAfter) / 2) * (meanAfter - meanBefore);
    composition += ((meanBefore + meanAfter) / 2) * (shareAfter - shareBefore);
  }
  return { within, composition };
}
