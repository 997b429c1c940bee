import { total } from "../../counts/by-value.ts";
import type { CountedRun, HarmRow, WrongRow } from "../../counts/counted-run.ts";
import type { PairedCounts } from "../../study/study.ts";

/** The harm of wrong records on the last day of a run, under one policy. */
export interface Harm extends Omit<HarmRow, "replicate" | "policy" | "year"> {
  readonly scored: number;
}

export function harmAtEnd({ harm, totals }: CountedRun, policy: string): Harm {
  const own = harm.filter((row) => row.policy === policy);
  const last = own.reduce((year, row) => Math.max(year, row.year), 0);
  const rows = own.filter(({ year }) => year === last);
  return {
    scored: total(totals, "scored"),
    residents: total(rows, "residents"),
    harmed: total(rows, "harmed"),
    pointsLost: total(rows, "pointsLost"),
    pointsGained: total(rows, "pointsGained"),
    bandWorse: total(rows, "bandWorse"),
    newlyListed: total(rows, "newlyListed"),
  };
}

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
    const [grouping] = bands.map((row) => row.grouping);
    const rows = bands.filter(
      (row) => row.policy === policy && row.grouping === grouping && row.rank !== null && row.rank > rank,
    );
    return total(rows, "residents") * 12;
  };
  return of(first) - of(second);
}
