import type { Consequence, Policy } from "@tallyglass/policy";
import { type Score, versionOn } from "@tallyglass/scoring";
import type { PageLibrary } from "../data/page-library.ts";

/** What follows from a score, by the policy itself and by who keeps the lists that the resident is on. */
export function consequencesOf(score: Score, policy: Policy, { schemes }: PageLibrary): readonly Consequence[] {
  const listed = new Set(score.lists.map(({ list }) => list));
  const national = policy.lists.flatMap(({ id, keptBy }) => {
    const keeper = keptBy === undefined || !listed.has(id) ? undefined : schemes.get(keptBy);
    const all = keeper === undefined ? [] : versionOn(keeper, score.asOf).consequences;
    return all.filter((consequence) => consequence.for.kind === "list" && consequence.for.list === id);
  });
  return [...score.consequences, ...national];
}
