import { printTree } from "@tallyglass/policy";
import type { Scenario } from "../scenario/resolve-scenario.ts";

/** What of two scenarios has to be the same for their residents to live the same lives, and is not. */
export function whyNotPaired(first: Scenario, second: Scenario): readonly string[] {
  const parts = {
    population: ({ trees }: Scenario) => printTree(trees.population),
    behaviours: ({ settings }: Scenario) => settings.behaviours,
    from: ({ settings }: Scenario) => settings.from,
    years: ({ settings }: Scenario) => settings.years,
    seed: ({ settings }: Scenario) => settings.seed,
  };
  return Object.entries(parts).flatMap(([name, part]) => (part(first) === part(second) ? [] : [name]));
}
