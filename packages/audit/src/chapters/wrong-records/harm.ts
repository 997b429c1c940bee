import { countedOnce, total } from "../../counts/by-value.ts";
import type { CountedRun, WrongRow } from "../../counts/counted-run.ts";
import type { PairedCounts } from "../../study/study.ts";

/** What became of all wrong records of a run. */
export function fateOf({ wrong }: CountedRun): Omit<WrongRow, "replicate" | "behaviour"> {
  return {
    filed: total(wrong, "filed"),
    noticed: total(wrong, "noticed"),
    appealed: total(wrong, "appealed"),
    upheld: total(wrong, "upheld"),
    withdrawnInRun: total(wrong, "withdrawnInRun"),
  };
}

/**
 * Months on lists that residents spend in one run and not in the other, taking each year as it ends. Only what a list
 * brings is counted; what follows from a band is in `bandMonths`.
 */
export function listMonths({ first, second }: PairedCounts, policy: string): number {
  const of = ({ lists }: CountedRun) =>
    total(
      lists.filter((row) => row.policy === policy),
      "residents",
    ) * 12;
  return of(first) - of(second);
}

/** Months below a rank, in the first run less those in the second. */
export function bandMonths({ first, second }: PairedCounts, policy: string, rank: number): number {
  const of = ({ bands }: CountedRun) => {
    const below = countedOnce(bands).filter((row) => row.policy === policy && row.rank !== null && row.rank > rank);
    return total(below, "residents") * 12;
  };
  return of(first) - of(second);
}
