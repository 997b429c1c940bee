import type { Scenario } from "../scenario/resolve-scenario.ts";
import { scoredBehaviours } from "./scored-behaviours.ts";

/** What an attribute of residents feeds, and what feeds it. */
export interface AttributeCauses {
  readonly attribute: string;
  /** The attributes that its own table looks at. */
  readonly parents: readonly string[];
  /** In how many hazards it is a factor, in how many a gate; and in how many rows of recording and of reach. */
  readonly factors: number;
  readonly gates: number;
  readonly recording: number;
}

/**
 * The causal graph that a scenario assumes, attribute by attribute. Only behaviours count that a policy of it looks at.
 *
 * @example
 * ```ts
 * const [age] = causesOf(scenario);
 * ```
 */
export function causesOf(scenario: Scenario): readonly AttributeCauses[] {
  const { population, behaviours, recording, settings } = scenario;
  const scored = scoredBehaviours(scenario);
  const hazards = Array.from(behaviours.hazards).flatMap(([code, hazard]) => (scored.has(code) ? [hazard] : []));
  const reach = settings.collectors ? (recording.collectors?.reach ?? []) : [];
  return population.attributes.map(({ id, rows }) => ({
    attribute: id,
    parents: [...new Set(rows.flatMap(({ when }) => [...when.values.keys()]))],
    factors: hazards.filter(({ multipliers }) => multipliers.some(({ by }) => by === id)).length,
    gates: hazards.filter(({ gate }) => gate.values.has(id)).length,
    recording: [...recording.groups, ...reach].filter(({ when }) => when.values.has(id)).length,
  }));
}
