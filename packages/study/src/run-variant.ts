import { type CountedRun, type PairedCounts, type PairedGroupCounts, readCountedRun } from "@tallyglass/audit";
import {
  createEngine,
  type PairedRuns,
  pairRuns,
  planScenario,
  runTables,
  type Scenario,
  type SimulationPlan,
  tallyShape,
  unfoldQuiet,
} from "@tallyglass/simulation";
import { noPause, type Pause } from "./pause.ts";

interface CountOptions {
  readonly residents: number;
  readonly replicates: readonly number[];
  readonly pause?: Pause;
}

/** Runs the first residents of a scenario, with the draws of some replicates. */
export async function countRun(
  scenario: Scenario,
  { residents, replicates, pause = noPause }: CountOptions,
): Promise<CountedRun> {
  const plan = planScenario(scenario);
  const tallies: Float64Array[] = [];
  for (const replicate of replicates) {
    await pause();
    const engine = createEngine(plan, { replicate });
    const tally = new Float64Array(engine.shape.length);
    engine.run(0, residents, tally);
    tallies.push(tally);
  }
  return countedOf(scenario, plan, tallies);
}

/** Runs the first residents of two scenarios with the same draws. */
export async function pairCounts(
  first: Scenario,
  second: Scenario,
  { residents, pause }: { readonly residents: number; readonly pause: Pause },
): Promise<PairedCounts> {
  const plans = [planScenario(first), planScenario(second)] as const;
  const tallies = [tallyOf(plans[0]), tallyOf(plans[1])] as const;
  await pause();
  const { groups } = await pairRuns(plans[0], plans[1], { replicate: 0, residents, tallies, follow: pause });
  return {
    residents,
    first: countedOf(first, plans[0], [tallies[0]]),
    second: countedOf(second, plans[1], [tallies[1]]),
    groups: namedGroups(first, groups),
  };
}

function tallyOf(plan: SimulationPlan): Float64Array {
  return new Float64Array(tallyShape(plan).length);
}

function countedOf({ population }: Scenario, plan: SimulationPlan, tallies: readonly Float64Array[]): CountedRun {
  const shape = tallyShape(plan);
  const unfolded = tallies.map((tally) => unfoldQuiet(plan, shape, tally));
  return readCountedRun(runTables(plan, shape, population, unfolded));
}

/** Every grouping is by one attribute, so that a cell is one of its values. */
function namedGroups({ population }: Scenario, groups: PairedRuns["groups"]): readonly PairedGroupCounts[] {
  const names = population.groups.flatMap(([id = ""]) => {
    const { values = [] } = population.attributes.find((attribute) => attribute.id === id) ?? {};
    return values.map((value) => ({ grouping: id, group: { [id]: value.id } }));
  });
  return groups.map((counts, cell) => ({ ...(names[cell] as (typeof names)[number]), ...counts }));
}
