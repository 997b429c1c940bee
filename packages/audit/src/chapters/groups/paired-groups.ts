import type { Moments } from "../../metrics/mean-difference.ts";
import type { PairedCounts, PairedGroupCounts } from "../../study/study.ts";

/** The groups of a pair as rows that are counted by attributes. */
export function pairedRows({ groups }: PairedCounts): readonly (PairedGroupCounts & { readonly replicate: number })[] {
  return groups.map((group) => ({ ...group, replicate: 0 }));
}

/** What groups of a pair come to together: the sum of their differences, that of the squares, and how many are scored. */
export function pairedTotal(groups: readonly PairedGroupCounts[]): Moments {
  let [sum, squares, among] = [0, 0, 0];
  for (const group of groups) {
    sum += group.difference;
    squares += group.squares;
    among += group.scored;
  }
  return { sum, squares, among };
}
