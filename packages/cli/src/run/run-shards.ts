import { Worker } from "node:worker_threads";
import type { SimulationPlan } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import type { FromWorker, ShardToRun } from "./messages.ts";
import type { RunState } from "./run-state.ts";
import type { Shard } from "./shards.ts";

export interface ShardRun {
  readonly plan: SimulationPlan;
  readonly state: RunState;
  readonly workers: number;
  readonly signal: AbortSignal;
  /** Told after each shard that is merged. What it throws stops the run. */
  readonly onMerged: (shard: Shard) => void;
  /** What the workers run; another one only in tests. */
  readonly workerUrl?: URL;
}

/** A worker always has the next shard waiting, so that it never waits for us. */
const ahead = 2;

/**
 * Runs the shards that remain on worker threads and merges each tally into the state.
 *
 * @throws {Failure} if a worker dies or finds a breach.
 */
export async function runShards(run: ShardRun): Promise<void> {
  run.signal.throwIfAborted();
  const pool: Worker[] = [];
  try {
    await new Promise<void>((resolve, reject) => feedPool(run, pool, resolve, reject));
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()));
  }
}

function feedPool(
  { plan, state, workers, signal, onMerged, workerUrl = usualWorker }: ShardRun,
  pool: Worker[],
  resolve: () => void,
  reject: (error: unknown) => void,
): void {
  const remaining = state.remaining();
  let underWay = 0;

  const feed = (worker: Worker, tally?: Float64Array<ArrayBuffer>) => {
    const { done, value: shard } = remaining.next();
    if (done === true) return;
    const message: ShardToRun = { shard, tally };
    worker.postMessage(message, tally === undefined ? [] : [tally.buffer]);
    underWay += 1;
  };
  const take = (worker: Worker, message: FromWorker) => {
    if (message.kind !== "done") return reject(failureOf(message));
    try {
      state.merge(message.shard, message.tally);
      underWay -= 1;
      onMerged(message.shard);
    } catch (error) {
      return reject(error);
    }
    feed(worker, message.tally);
    if (underWay === 0) resolve();
  };

  signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  for (let count = 0; count < workers; count += 1) {
    const worker = new Worker(workerUrl, { workerData: plan, execArgv: [] });
    pool.push(worker);
    worker.on("message", (message: FromWorker) => take(worker, message));
    worker.on("error", (error) => reject(deadWorker(error.message)));
    worker.on("exit", (code) => reject(deadWorker(`it ended with ${code}`)));
  }
  for (let round = 0; round < ahead; round += 1) for (const worker of pool) feed(worker);
  if (underWay === 0) resolve();
}

/** Beside this file, compiled: a worker reads no TypeScript. */
const usualWorker = new URL(
  import.meta.url.endsWith(".ts") ? "../../dist/run/worker.js" : "./worker.js",
  import.meta.url,
);

function failureOf({ kind, message }: Exclude<FromWorker, { readonly kind: "done" }>): Failure {
  return kind === "breach"
    ? new Failure(exitCode.integrity, `what always holds of a run does not hold: ${message}`, report)
    : deadWorker(message);
}

function deadWorker(why: string): Failure {
  return new Failure(
    exitCode.internalFault,
    `a worker of the run died: ${why}`,
    `${report}; --resume goes on from the last checkpoint`,
  );
}

const report = "this is a fault of ours; please report it with the command that you ran";
