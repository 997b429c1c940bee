import { checkTally, createEngine, unfoldQuiet } from "@tallyglass/simulation";
import { describe, expect, test } from "@tallyglass/testkit";
import { runDigest } from "../../src/run/digest.ts";
import { runShards } from "../../src/run/run-shards.ts";
import { RunState } from "../../src/run/run-state.ts";
import { WorkerPool } from "../../src/run/worker-pool.ts";
import { studyPlan } from "./study.ts";

const plan = studyPlan();
const { shape } = createEngine(plan, { replicate: 0 });
const signal = new AbortController().signal;
const onMerged = () => {};

function stateOf(size: number): RunState {
  return new RunState({ residents: plan.residents, replicates: 1, size }, shape.length);
}

function poolOf(workers: number, url?: URL): WorkerPool {
  const pool = new WorkerPool(url);
  pool.grow(workers);
  return pool;
}

function fixture(name: string): URL {
  return new URL(`../fixtures/workers/${name}`, import.meta.url);
}

describe("worker threads", () => {
  test("come to what one engine comes to alone, whatever the split", async () => {
    const alone = new Float64Array(shape.length);
    createEngine(plan, { replicate: 0 }).run(0, plan.residents, alone);

    for (const [size, workers] of [
      [plan.residents, 1],
      [1000, 2],
      [334, 3],
    ] as const) {
      const state = stateOf(size);
      await runShards({ plan, state, pool: poolOf(workers), signal, onMerged });
      expect(runDigest(state.tallies)).toBe(runDigest([alone]));
    }
    checkTally(plan, shape, alone);
    expect(unfoldQuiet(plan, shape, alone)).not.toEqual(alone);
  });

  test("that die end the run with a message, and what was merged stays", async () => {
    const state = stateOf(1000);

    await expect(
      runShards({ plan, state, pool: poolOf(2, fixture("dying.js")), signal, onMerged }),
    ).rejects.toMatchObject({ exitCode: 70, message: expect.stringContaining("it ended with 9") });
    expect(state.residentsDone()).toBe(0);
  });

  test("that die in the middle leave whole shards, from which others go on to the same", async () => {
    const state = stateOf(100);

    await expect(
      runShards({ plan, state, pool: poolOf(2, fixture("dying-later.js")), signal, onMerged }),
    ).rejects.toMatchObject({ exitCode: 70, message: expect.stringContaining("it ended with 9") });

    const done = state.residentsDone();
    expect(done % 100).toBe(0);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(plan.residents);
    await runShards({ plan, state, pool: poolOf(3), signal, onMerged });
    const alone = new Float64Array(shape.length);
    createEngine(plan, { replicate: 0 }).run(0, plan.residents, alone);
    expect(runDigest(state.tallies)).toBe(runDigest([alone]));
  });

  test("that find a breach end the run loudly", async () => {
    const state = stateOf(1000);

    await expect(
      runShards({ plan, state, pool: poolOf(1, fixture("throwing.js")), signal, onMerged }),
    ).rejects.toMatchObject({ exitCode: 5, message: expect.stringContaining("too many residents") });
  });

  test("stop where they are asked to, with whole shards merged", async () => {
    const state = stateOf(100);
    const interruption = new AbortController();

    const run = runShards({
      ...{ plan, state, pool: poolOf(2), signal: interruption.signal },
      onMerged: ({ index }) => {
        if (index === 5) interruption.abort();
      },
    });

    const failure = await run.catch((error: unknown) => error);
    expect(failure).toBe(interruption.signal.reason);
    const done = state.residentsDone();
    expect(done % 100).toBe(0);
    expect(done).toBeGreaterThan(0);
    await runShards({ plan, state, pool: poolOf(2), signal, onMerged });
    const alone = new Float64Array(shape.length);
    createEngine(plan, { replicate: 0 }).run(0, plan.residents, alone);
    expect(runDigest(state.tallies)).toBe(runDigest([alone]));
  });
});
