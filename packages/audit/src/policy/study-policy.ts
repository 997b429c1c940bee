import type { Choice, Day, Policy, Scheme } from "@tallyglass/policy";
import { versionOn } from "@tallyglass/scoring";
import type { RunFacts, Study } from "../study/study.ts";

/** The last day of the run. */
export function lastDayOf({ from, years }: Pick<RunFacts, "from" | "years">): Day {
  return lastDayOfYears(from, years);
}

/** The last day of so many calendar years from the first of a run. */
export function lastDayOfYears(from: Day, years: number): Day {
  return `${Number(from.slice(0, 4)) + years - 1}-12-31`;
}

/** The version of the run's first scheme that holds on its last day. */
export function policyOf({ schemes, facts }: Pick<Study, "schemes" | "facts">): Policy {
  return versionOn(schemes[0], lastDayOf(facts));
}

/** The options of a scheme that are not the default ones, by reading. */
export function chosenReadings({ versions }: Scheme): Choice {
  const chosen: Record<string, string> = {};
  for (const policy of versions) {
    const defaults = new Map(policy.readings.map((reading) => [reading.id, reading.default]));
    for (const [id, option] of policy.chosen) if (defaults.get(id) !== option) chosen[id] = option;
  }
  return chosen;
}

/** Whether records come to count no longer as time goes by, so that what stands is not all that was given. */
export function lapses({ versions }: Scheme): boolean {
  return versions.some(({ clauses, joints }) => {
    const rows = clauses.flatMap(({ grading }) => (grading.kind === "table" ? grading.rows : []));
    return (
      [...clauses, ...rows].some(({ expiry }) => expiry !== undefined) ||
      [...clauses, ...joints].some(({ window }) => window.kind === "rolling")
    );
  });
}
