import { parentPort } from "node:worker_threads";
import {
  checkTally,
  createEngine,
  type Engine,
  InvariantError,
  type SimulationPlan,
} from "@tallyglass/simulation/engine";
import type { ShardDone, ShardFailed, ShardToRun, ToWorker } from "./messages.ts";

/** Runs the shards that it is sent, one after another. */

let plan: SimulationPlan;
let engine: Engine | undefined;
let replicate = -1;

parentPort?.on("message", (message: ToWorker) => {
  if (message.kind === "plan") {
    plan = message.plan;
    return;
  }
  try {
    runShard(message);
    const done: ShardDone = { ...message, kind: "done" };
    parentPort?.postMessage(done);
  } catch (error) {
    const failed: ShardFailed = {
      kind: error instanceof InvariantError ? "breach" : "fault",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
    parentPort?.postMessage(failed);
  }
});

function runShard({ shard, tally }: ShardToRun): void {
  if (engine === undefined || replicate !== shard.replicate) {
    engine = createEngine(plan, { replicate: shard.replicate });
    replicate = shard.replicate;
  }
  tally.fill(0);
  engine.run(shard.from, shard.to, tally);
  checkTally(plan, engine.shape, tally);
}
