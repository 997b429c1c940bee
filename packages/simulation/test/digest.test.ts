import type { createKernel, ScoringPlan } from "@tallyglass/scoring";
import { describe, expect, repositoryScenario, test } from "@tallyglass/testkit";
import { plainMemory } from "../src/draws/memory.ts";
import {
  checkTally,
  createEngine,
  createMemoryKeeper,
  type EngineOptions,
  engineBytes,
  planScenario,
  type SimulationPlan,
  unfoldQuiet,
} from "../src/index.ts";
import type { Scenario } from "../src/scenario/resolve-scenario.ts";
import { differences } from "./differences.ts";
import { referenceKernel } from "./reference-kernel.ts";

/** The sums of a run whose residents are split at the numbers given, as its digest is made of them. */
function run(plan: SimulationPlan, splits: readonly number[], options: Partial<EngineOptions> = {}): Float64Array {
  const { shape } = createEngine(plan, { replicate: 0, ...options });
  const tally = new Float64Array(shape.length);
  for (const [index, from] of splits.slice(0, -1).entries()) {
    createEngine(plan, { replicate: 0, ...options }).run(from, splits[index + 1] as number, tally);
  }
  checkTally(plan, shape, tally);
  return unfoldQuiet(plan, shape, tally);
}

const scenarios = ["fuzhou", "fuzhou-true", "fuzhou-collectors", "fuzhou-feedback", "fuzhou-appeals", "nine-cities"];
const residents = 2_000;

describe.each(scenarios)("a run of %s", (id) => {
  const scenario = repositoryScenario(id, { residents });
  const plan = planScenario(scenario);
  const { shape } = createEngine(plan, { replicate: 0 });
  const whole = run(plan, [0, residents]);
  const against = (other: Float64Array) => differences(shape, whole, other);

  test("comes to the same sums however its residents are split", () => {
    expect(against(run(plan, [0, 2, 518, 1_030, 1_998, residents]))).toEqual([]);
    expect(against(run(structuredClone(plan), [0, 1_000, residents]))).toEqual([]);
  });

  test("comes to the same sums in TypeScript alone", () => {
    expect(against(run(plan, [0, residents], { createMemory: () => plainMemory }))).toEqual([]);
  });

  test("comes to the same sums in the memory that other runs have left, and beside one that has it now", () => {
    const keeper = createMemoryKeeper();
    const again = (own: SimulationPlan, splits: readonly number[]) => {
      const { memory, giveBack } = keeper.lend(engineBytes(own));
      const { shape: ownShape, run: live } = createEngine(own, { replicate: 0, createMemory: () => memory });
      const beside = createEngine(own, { replicate: 0, createMemory: (bytes) => keeper.lend(bytes).memory });
      const tally = new Float64Array(ownShape.length);
      for (const [index, from] of splits.slice(0, -1).entries()) {
        live(from, splits[index + 1] as number, tally);
        beside.run(0, 200, new Float64Array(ownShape.length));
      }
      giveBack();
      return unfoldQuiet(own, ownShape, tally);
    };
    again(planScenario(repositoryScenario("fuzhou-collectors", { residents: 40_000 })), [0, 40_000]);
    expect(against(again(plan, [0, residents]))).toEqual([]);
    expect(against(again(plan, [0, 1_000, residents]))).toEqual([]);
  });

  test("comes to the same sums when the reference scores it", () => {
    expect(against(run(plan, [0, residents], { createScorer: referenceOf(scenario, plan) }))).toEqual([]);
  });

  test("is another run under another seed and in another replicate", () => {
    const reseeded = planScenario(repositoryScenario(id, { residents, seed: 2 }));
    expect(against(run(reseeded, [0, residents]))).not.toEqual([]);
    expect(against(run(plan, [0, residents], { replicate: 1 }))).not.toEqual([]);
  });
});

// The reference is asked for every day of ten years.
test("a run under records that expire comes to the same sums when the reference scores it", {
  timeout: 180_000,
}, () => {
  const scenario = repositoryScenario("fuzhou-expiry", { residents: 120 });
  const plan = planScenario(scenario);
  const { shape } = createEngine(plan, { replicate: 0 });
  const byReference = run(plan, [0, 120], { createScorer: dayByDay(referenceOf(scenario, plan)) });
  expect(differences(shape, byReference, run(plan, [0, 120]))).toEqual([]);
});

test("neighbours are not parted", () => {
  const plan = planScenario(repositoryScenario("fuzhou", { residents }));
  expect(() => run(plan, [0, 11, residents])).toThrow("part neighbours");
});

test("a tally that lost a resident is found out", () => {
  const plan = planScenario(repositoryScenario("fuzhou", { residents }));
  const engine = createEngine(plan, { replicate: 0 });
  const { quiet } = engine.shape.tables;
  const tally = new Float64Array(engine.shape.length);
  engine.run(0, residents, tally);
  checkTally(plan, engine.shape, tally);
  const found = tally.findIndex((count, at) => at >= quiet.start && at < quiet.start + quiet.length && count > 0);
  tally[found] = (tally[found] as number) - 1;
  expect(() => checkTally(plan, engine.shape, tally)).toThrow("are expected");
});

function referenceOf({ schemes }: Scenario, { policies }: SimulationPlan) {
  return (plan: ScoringPlan) => {
    const scheme = schemes[policies.indexOf(plan)];
    if (scheme === undefined) throw new Error("a plan of another scenario");
    return referenceKernel(scheme, plan);
  };
}

/** Every day may be a change: what expires is not named in a record. */
function dayByDay(create: ReturnType<typeof referenceOf>) {
  return (plan: ScoringPlan) => {
    const kernel = create(plan);
    let asked = 0;
    return Object.create(kernel, {
      scoreOn: {
        value: (day: number) => {
          asked = day;
          kernel.scoreOn(day);
        },
      },
      changesOn: { get: () => asked + 1 },
    }) as ReturnType<typeof createKernel>;
  };
}
