import type { Day } from "@tallyglass/policy";
import { dayText } from "@tallyglass/scoring";
import {
  checkTally,
  createEngine,
  createMemoryKeeper,
  engineBytes,
  type MemoryKeeper,
  planScenario,
  type Scenario,
  type SimulationPlan,
  type TallyShape,
} from "@tallyglass/simulation";
import { createEnds, type Ends } from "./ends.ts";
import type { Work } from "./work.ts";

/** A run that was carried out in the page. */
export interface LivedRun {
  readonly scenario: Scenario;
  readonly plan: SimulationPlan;
  readonly shape: TallyShape;
  /** Not unfolded. */
  readonly tally: Float64Array<ArrayBuffer>;
  readonly ends: Ends;
}

/** How a run is carried out; it changes nothing of what it comes to. */
interface RunOptions {
  /** So many resident-years in one go. */
  readonly slice: number;
  /** Left out, the platform is asked for memory. */
  readonly keeper?: MemoryKeeper;
}

/**
 * Runs all residents of a scenario, of one replicate.
 *
 * @throws {Cancelled} if it was cancelled.
 * @throws {InvariantError} if the counts break what always holds.
 */
export async function runLives(
  scenario: Scenario,
  work: Work,
  { slice, keeper = createMemoryKeeper() }: RunOptions,
): Promise<LivedRun> {
  const plan = planScenario(scenario);
  const ends = createEnds(plan);
  const { memory, giveBack } = keeper.lend(engineBytes(plan));
  try {
    const { shape, run } = createEngine(plan, { replicate: 0, outcomes: ends, createMemory: () => memory });
    const tally = new Float64Array(shape.length);
    const total = plan.residents;
    const residents = Math.max(2, 2 * Math.floor(slice / (plan.yearStarts.length - 1) / 2));
    for (let from = 0; from < total; from += residents) {
      const done = Math.min(from + residents, total);
      run(from, done, tally);
      await work.pause({ done, total });
    }
    checkTally(plan, shape, tally);
    return { scenario, plan, shape, tally, ends };
  } finally {
    giveBack();
  }
}

/** The last day of the last year. */
export function lastDayOf({ yearStarts }: SimulationPlan): Day {
  return dayText((yearStarts.at(-1) as number) - 1);
}
