import { type Companions, type OutputContext, studyOutputs } from "@tallyglass/audit";
import { causesOf, factorsOf } from "@tallyglass/simulation";
import { type CompanionPlan, mapped, single, together } from "./companion-plan.ts";
import { flipPlan } from "./flip-plan.ts";
import { flowPlan } from "./flow-plan.ts";
import type { Job, JobResult } from "./job.ts";
import { mechanismPlan } from "./mechanism-plan.ts";
import { pairPlans } from "./pair-plans.ts";
import { morrisPlan, seedPlan, sobolPlan } from "./parameter-plans.ts";
import { pairedReadings, singleReadings } from "./reading-plans.ts";
import type { StudiedScenarios } from "./studied-scenarios.ts";
import type { StudySizes } from "./study-sizes.ts";

/** Carries out jobs, in any order and on any number of threads; the results stand in the order of the jobs. */
export type Evaluate = (jobs: readonly Job[]) => Promise<readonly JobResult[]>;

/**
 * The further runs that an audit looks at: first all that can be named beforehand, then what follows from how
 * these came out: readings by twos, and the leading factors.
 *
 * @example
 * ```ts
 * const run = createJobRunner(scenarios);
 * const companions = await runCompanions(scenarios, studySizes(10_000), (jobs) => Promise.all(jobs.map(run)));
 * ```
 */
export async function runCompanions(
  scenarios: StudiedScenarios,
  sizes: StudySizes,
  evaluate: Evaluate,
): Promise<Companions> {
  const { base, deltas } = scenarios;
  const [scheme] = base.schemes;
  const context: OutputContext = { scheme, attributes: base.population.attributes };
  const { countResidents, pairResidents } = sizes;
  const first = await carriedOut(
    together({
      pairs: together(pairPlans(scenarios, pairResidents)),
      cities: citiesPlan(scenarios, pairResidents),
      lives: single({ kind: "lives", count: sizes.lives }),
      wronged: single({ kind: "wronged", among: sizes.wrongedAmong }),
      mechanisms: mechanismPlan(base, sizes),
      flips: flipPlan(base, countResidents),
      flow: flowPlan(scenarios, sizes.flowResidents),
      readings: singleReadings(scenarios, countResidents),
      morris: morrisPlan(base, context, sizes),
      seeds: seedPlan(base, context, sizes),
    }),
    evaluate,
  );
  const second = await carriedOut(
    together({
      readings: pairedReadings(first.readings, scenarios, countResidents),
      sobol: sobolPlan(base, context, first.morris, sizes),
    }),
    evaluate,
  );
  return {
    ...first.pairs,
    ...(deltas.cities && first.cities && { cities: first.cities }),
    lives: first.lives,
    wronged: { among: sizes.wrongedAmong, lives: first.wronged },
    mechanisms: first.mechanisms,
    flips: first.flips,
    causes: causesOf(base),
    ...(first.flow && { flow: first.flow }),
    readings: { residents: countResidents, runs: [...first.readings, ...second.readings] },
    parameters: {
      residents: sizes.parameterResidents,
      factors: factorsOf(base),
      outputs: studyOutputs,
      morris: first.morris,
      sobol: second.sobol,
      seeds: first.seeds,
    },
  };
}

async function carriedOut<Made>({ jobs, make }: CompanionPlan<Made>, evaluate: Evaluate): Promise<Made> {
  return make(await evaluate(jobs));
}

/** Nothing where the cities' documents cannot be put on the run's scenario. */
function citiesPlan({ deltas: { cities } }: StudiedScenarios, residents: number): CompanionPlan<Companions["cities"]> {
  if (cities === undefined) return { jobs: [], make: () => undefined };
  return mapped(
    single<"count">({ kind: "count", variant: { kind: "delta", delta: "cities" }, residents }),
    (counted) => ({ residents, counted, schemes: cities.schemes }),
  );
}
