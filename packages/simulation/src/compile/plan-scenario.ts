import { addPeriod } from "@tallyglass/policy";
import { dayNumber, type ScoringPlan } from "@tallyglass/scoring";
import { threshold, wordRange } from "../draws/thresholds.ts";
import type { Hazard } from "../model/behaviours.ts";
import type { Feedback } from "../model/scenario.ts";
import type { Scenario } from "../scenario/resolve-scenario.ts";
import { dominationOf } from "./ceilings.ts";
import { entailedTable, outcomeTable } from "./deed-tables.ts";
import { type HazardTable, hazardTable } from "./hazard-table.ts";
import { type Joint, jointOf, stridesOf } from "./joint.ts";
import type { BehaviourTable, FeedbackTable, Grouping, SimulationPlan } from "./plan.ts";
import { attributeTables, groupTable } from "./population-tables.ts";
import { recordingTables } from "./recording-tables.ts";
import { scoringPlanOf } from "./scoring-plan-of.ts";

/**
 * Compiles a scenario into tables. All that is drawn later is compared with whole numbers made here.
 *
 * @example
 * ```ts
 * const plan = planScenario(scenario);
 * ```
 */
export function planScenario(scenario: Scenario): SimulationPlan {
  const { settings, population, behaviours, candidates, recording, schemes } = scenario;
  const joint = jointOf(population);
  const hazards = [...behaviours.hazards.values()];
  const tables = hazards.map((hazard) => hazardTable(hazard, population.scored, joint));
  const { classes, rates } = dominationOf(scenario);
  const known = hazards.map(({ behaviour }) => behaviour);
  const policies = schemes.map((scheme) => scoringPlanOf(scheme, known));
  const feedbacks = settings.feedback ? settings.feedbacks : [];
  const residents = settings.residents ?? population.residents.value;
  return {
    seed: settings.seed,
    replicates: settings.replicates,
    residents,
    yearStarts: Int32Array.from({ length: settings.years + 1 }, (_, year) =>
      dayNumber(addPeriod(settings.from, { count: year, unit: "year" })),
    ),
    attributes: attributeTables(population, joint),
    scored: groupTable(population.scored, joint),
    classes,
    behaviours: hazards.map((hazard, index) =>
      behaviourTable(hazard, tables[index] as HazardTable, rates[index] as Float64Array, {
        scenario,
        feedbacks,
        joint,
      }),
    ),
    recording: recordingTables(recording, hazards, joint, {
      collectors: settings.collectors,
      falseCeiling: candidates.falseCeiling,
    }),
    policies,
    feedbacks: feedbacks.map((feedback) => feedbackTable(feedback, policies[0] as ScoringPlan)),
    groupings: population.groups.map((ids) => groupingOf(ids, joint)),
  };
}

interface BehaviourContext {
  readonly scenario: Scenario;
  readonly feedbacks: readonly Feedback[];
  readonly joint: Joint;
}

function behaviourTable(
  hazard: Hazard,
  table: HazardTable,
  rates: Float64Array,
  { scenario, feedbacks, joint }: BehaviourContext,
): BehaviourTable {
  const { code, kind, attributes } = hazard.behaviour;
  const own = feedbacks.flatMap((feedback, index) => (feedback.behaviours.includes(code) ? [index] : []));
  const times = own.map((index) => feedbacks[index]?.times.value ?? 1);
  const product = (factors: readonly number[]) => factors.reduce((all, factor) => all * factor, 1);
  return {
    code,
    dishonest: kind === "dishonest",
    attributes: Int32Array.from(table.attributes),
    strides: Int32Array.from(stridesOf(table.attributes.map((attribute) => joint.size(attribute)))),
    accepted: table.perYear.map((rate, index) => {
      const most = rates[index] as number;
      return most === 0 ? wordRange : Math.min(wordRange, threshold(rate / most));
    }),
    outcomes: outcomeTable(hazard),
    entailed: entailedTable(hazard, scenario.behaviours),
    feedbacks: Int32Array.from(own),
    leastFeedback: product(times.filter((factor) => factor < 1)),
    mostFeedback: product(times.filter((factor) => factor > 1)),
    width: attributes.size,
  };
}

function feedbackTable({ state, times }: Feedback, { lists }: ScoringPlan): FeedbackTable {
  return state.kind === "list"
    ? { list: lists.indexOf(state.list), fromRank: 1, toRank: 0, times: times.value }
    : { list: -1, fromRank: state.from, toRank: state.to, times: times.value };
}

function groupingOf(ids: readonly string[], joint: Joint): Grouping {
  const attributes = ids.map((id) => joint.indexOf(id));
  const sizes = attributes.map((attribute) => joint.size(attribute));
  return {
    ids,
    attributes: Int32Array.from(attributes),
    strides: Int32Array.from(stridesOf(sizes)),
    size: sizes.reduce((product, size) => product * size, 1),
  };
}
