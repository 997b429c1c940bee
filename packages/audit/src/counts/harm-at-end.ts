import { total } from "./by-value.ts";
import type { CountedRun, HarmRow } from "./counted-run.ts";

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
