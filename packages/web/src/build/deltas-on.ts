import type { MapTree, Tree } from "@tallyglass/policy/document";
import { resolveScenario, type Scenario, type ScenarioLibrary } from "@tallyglass/simulation";
import { type Delta, deltaScenarios } from "@tallyglass/study";
import { nowhere } from "../data/nowhere.ts";

/** The name of a delta while it rests on a scenario, which may be a delta of the same name. */
const ownName = "under-audit";

/** What the library compares with, made on a scenario as the command line makes it; what cannot be made is left out. */
export function deltasOn(base: string, scenarios: ScenarioLibrary): readonly (readonly [Delta, Scenario])[] {
  return (Object.entries(deltaScenarios) as [Delta, string][]).flatMap(([delta, id]) => {
    const written = scenarios.trees.scenario.get(id);
    if (written === undefined) return [];
    const own = withScalars(written, { scenario: ownName, base });
    const { scenario } = resolveScenario(ownName, [], {
      ...scenarios,
      trees: { ...scenarios.trees, scenario: new Map([...scenarios.trees.scenario, [ownName, own]]) },
    });
    return scenario === undefined ? [] : [[delta, scenario] as const];
  });
}

function withScalars(tree: MapTree, values: Readonly<Record<string, string>>): MapTree {
  const changed = (key: string, value: Tree): Tree => {
    const text = values[key];
    return text === undefined ? value : { kind: "scalar", value: text, span: nowhere };
  };
  return { ...tree, entries: tree.entries.map((entry) => ({ ...entry, value: changed(entry.key, entry.value) })) };
}
