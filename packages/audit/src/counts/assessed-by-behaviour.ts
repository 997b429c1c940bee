import type { Assessed } from "../metrics/assessor-spread.ts";
import type { AssessedRow } from "./counted-run.ts";

/** What the assessors of each behaviour made of its deeds, over all replicates. */
export function assessedByBehaviour(rows: readonly AssessedRow[]): ReadonlyMap<string, readonly Assessed[]> {
  const found = new Map<string, Map<string, Assessed>>();
  for (const { behaviour, assessor, deeds, recorded } of rows) {
    const own = found.get(behaviour) ?? new Map<string, Assessed>();
    const before = own.get(assessor);
    own.set(assessor, {
      assessor,
      deeds: deeds + (before?.deeds ?? 0),
      recorded: recorded + (before?.recorded ?? 0),
    });
    found.set(behaviour, own);
  }
  return new Map(Array.from(found, ([behaviour, own]) => [behaviour, [...own.values()]]));
}
