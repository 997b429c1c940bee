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
    const tally = runShard(message);
    const done: ShardDone = { kind: "done", shard: message.shard, tally };
    parentPort?.postMessage(done, [tally.buffer]);
  } catch (error) {
    const failed: ShardFailed = {
      kind: error instanceof InvariantError ? "breach" : "fault",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
    parentPort?.postMessage(failed);
  }
});

function runShard({ shard, tally: used }: ShardToRun): Float64Array<ArrayBuffer> {
  if (engine === undefined || replicate !== shard.replicate) {
    engine = createEngine(plan, { replicate: shard.replicate });
    replicate = shard.replicate;
  }
  const tally = used ?? new Float64Array(engine.shape.length);
  tally.fill(0);
  engine.run(shard.from, shard.to, tally);
  checkTally(plan, engine.shape, tally);
  return tally;
}
