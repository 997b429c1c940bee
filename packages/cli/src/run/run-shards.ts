import type { Worker } from "node:worker_threads";
import type { SimulationPlan } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import type { FromWorker, SharedTally, ToWorker } from "./messages.ts";
import type { RunState } from "./run-state.ts";
import type { Shard } from "./shards.ts";
import { deadWorker, faultOfOurs, type WorkerPool } from "./worker-pool.ts";

export interface ShardRun {
  readonly plan: SimulationPlan;
  readonly state: RunState;
  /** Closed when the shards are run. */
  readonly pool: WorkerPool;
  readonly signal: AbortSignal;
  /** Told after each shard that is merged. What it throws stops the run. */
  readonly onMerged: (shard: Shard) => void;
}

/** A worker always has the next shard waiting, so that it never waits for us. */
const ahead = 2;

/**
 * Runs the shards that remain on worker threads and merges each tally into the state.
 *
 * @throws {Failure} if a worker dies or finds a breach.
 */
export async function runShards(run: ShardRun): Promise<void> {
  try {
    run.signal.throwIfAborted();
    await new Promise<void>((resolve, reject) => feedPool(run, resolve, reject));
  } finally {
    await run.pool.close();
  }
}

function feedPool(
  { plan, state, pool, signal, onMerged }: ShardRun,
  resolve: () => void,
  reject: (error: unknown) => void,
): void {
  const remaining = state.remaining();
  let underWay = 0;

  const feed = (worker: Worker, used?: SharedTally) => {
    const { done, value: shard } = remaining.next();
    if (done === true) return;
    const tally = used ?? sharedTally(state.tallyLength);
    worker.postMessage({ kind: "shard", shard, tally } satisfies ToWorker);
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
  pool.onDeath(reject);
  for (const worker of pool.workers) {
    worker.on("message", (message: FromWorker) => take(worker, message));
    worker.postMessage({ kind: "plan", plan } satisfies ToWorker);
  }
  for (let round = 0; round < ahead; round += 1) for (const worker of pool.workers) feed(worker);
  if (underWay === 0) resolve();
}

function sharedTally(length: number): SharedTally {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}

function failureOf({ kind, message }: Exclude<FromWorker, { readonly kind: "done" }>): Failure {
  return kind === "breach"
    ? new Failure(exitCode.integrity, `what always holds of a run does not hold: ${message}`, faultOfOurs)
    : deadWorker(message);
}
