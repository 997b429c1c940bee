import type { PlannedBand, ScoringPlan } from "./scoring-plan.ts";

/** The bands of the version that holds on a day, to which the `band` of a kernel is an index. */
export function bandsOn({ versions }: ScoringPlan, day: number): readonly PlannedBand[] {
  const version = versions.findLast(({ from }) => from <= day) ?? versions[0];
  return version.scale?.bands ?? [];
}
