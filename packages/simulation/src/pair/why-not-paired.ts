import { diffDocuments } from "../scenario/diff-scenarios.ts";
import type { Scenario } from "../scenario/resolve-scenario.ts";

/** What of two scenarios has to be the same for their residents to live the same lives, and is not. */
export type Unpaired = "population" | "behaviours" | "from" | "years" | "seed";

/**
 * Names what stands in the way of running two scenarios with the same draws. A scenario may change hazards:
 * candidates are drawn by the behaviours as they are written. How many residents there are moves nobody's draws.
 */
export function whyNotPaired(first: Scenario, second: Scenario): readonly Unpaired[] {
  const isSame: Readonly<Record<Unpaired, boolean>> = {
    population: hasSamePeople(first, second),
    behaviours: hasSameCandidates(first, second),
    from: first.settings.from === second.settings.from,
    years: first.settings.years === second.settings.years,
    seed: first.settings.seed === second.settings.seed,
  };
  return (Object.keys(isSame) as Unpaired[]).filter((part) => !isSame[part]);
}

function hasSamePeople(first: Scenario, second: Scenario): boolean {
  return diffDocuments("population", first, second).every(({ path }) => path === "population.residents");
}

function hasSameCandidates(first: Scenario, second: Scenario): boolean {
  return isSameModel(first.candidates, second.candidates) && isSameModel(first.room, second.room);
}

function isSameModel(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left, plainly) === JSON.stringify(right, plainly);
}

const whatExplains = new Set(["id", "title", "name", "span", "citations", "range", "times"]);

function plainly(key: string, value: unknown): unknown {
  if (whatExplains.has(key)) return undefined;
  return value instanceof Map ? [...value] : value;
}
