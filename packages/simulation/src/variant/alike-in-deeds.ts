import { jointOf } from "../compile/joint.ts";
import type { Scenario } from "../scenario/resolve-scenario.ts";
import { withHazards } from "./behaviour-factors.ts";

/** Gates and factors by group are dropped; the mean over all who are scored stays. */
export function alikeInDeeds(scenario: Scenario): Scenario {
  const { scored } = scenario.population;
  const joint = jointOf(scenario.population);
  return withHazards(scenario, (hazard) => {
    const { gate, multipliers, perYear } = hazard;
    const opened = Array.from(gate.values.keys(), (id) => [id, joint.valueIds(joint.indexOf(id))] as const);
    return {
      ...hazard,
      perYear: { ...perYear, value: perYear.value * joint.share(gate, scored).share },
      gate: { ...gate, values: new Map(opened) },
      multipliers: multipliers.map((multiplier) => ({ ...multiplier, factors: new Map() })),
    };
  });
}
