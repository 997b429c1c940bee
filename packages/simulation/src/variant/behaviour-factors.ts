import type { Hazard, Multiplier } from "../model/behaviours.ts";
import type { Scenario } from "../scenario/resolve-scenario.ts";
import type { Move } from "./move.ts";
import { scoredBehaviours } from "./scored-behaviours.ts";

/** How often residents do what is dishonest, or trustworthy. */
export function moveHazards(kind: Hazard["behaviour"]["kind"], scenario: Scenario, move: Move): Scenario {
  return withScoredHazards(scenario, (hazard) =>
    hazard.behaviour.kind === kind ? { ...hazard, perYear: move.figure(hazard.perYear) } : hazard,
  );
}

/** The factors by which groups differ in what they do. */
export function moveMultipliers(scenario: Scenario, move: Move): Scenario {
  const moved = (multiplier: Multiplier): Multiplier => {
    const times = move.times(multiplier);
    const factors = Array.from(multiplier.factors, ([value, factor]): [string, number] => [value, factor * times]);
    return { ...multiplier, factors: new Map(factors) };
  };
  return withScoredHazards(scenario, (hazard) =>
    hazard.multipliers.length === 0 ? hazard : { ...hazard, multipliers: hazard.multipliers.map(moved) },
  );
}

/** The chances that one act brings along another. */
export function moveEntailed(scenario: Scenario, move: Move): Scenario {
  return withScoredHazards(scenario, (hazard) =>
    hazard.entails.size === 0
      ? hazard
      : { ...hazard, entails: new Map(Array.from(hazard.entails, ([code, chance]) => [code, move.figure(chance)])) },
  );
}

/** How often a state of the score raises or lowers hazards. */
export function moveFeedbacks({ settings, ...parts }: Scenario, move: Move): Scenario {
  if (!settings.feedback) return { settings, ...parts };
  const feedbacks = settings.feedbacks.map((feedback) => ({ ...feedback, times: move.figure(feedback.times) }));
  return { ...parts, settings: { ...settings, feedbacks } };
}

/** The scenario with each hazard changed that a policy has something to do with. */
function withScoredHazards(scenario: Scenario, change: (hazard: Hazard) => Hazard): Scenario {
  const scored = scoredBehaviours(scenario);
  return withHazards(scenario, (hazard, code) => (scored.has(code) ? change(hazard) : hazard));
}

/** The scenario with each hazard changed. */
export function withHazards(
  { behaviours, ...parts }: Scenario,
  change: (hazard: Hazard, code: string) => Hazard,
): Scenario {
  const hazards = Array.from(behaviours.hazards, ([code, hazard]): [string, Hazard] => [code, change(hazard, code)]);
  return { ...parts, behaviours: { ...behaviours, hazards: new Map(hazards) } };
}
