import type { SimulationPlan } from "@tallyglass/simulation";
import type { Shard } from "./shards.ts";

/** To a worker, once and first of all: what it runs. */
interface PlanToRun {
  readonly kind: "plan";
  readonly plan: SimulationPlan;
}

/**
 * The counts of a shard, in memory that both sides see. Handing a buffer over instead detaches it, and the first buffer
 * that a thread detaches costs it all optimised code that reads arrays.
 */
export type SharedTally = Float64Array<SharedArrayBuffer>;

/** To a worker: the shard to run, and where its tally goes. */
export interface ShardToRun {
  readonly kind: "shard";
  readonly shard: Shard;
  readonly tally: SharedTally;
}

export type ToWorker = PlanToRun | ShardToRun;

/** From a worker: the tally of a shard, checked. */
export interface ShardDone {
  readonly kind: "done";
  readonly shard: Shard;
  readonly tally: SharedTally;
}

/** From a worker: a tally that breaks what always holds, or any other fault. */
export interface ShardFailed {
  readonly kind: "breach" | "fault";
  readonly message: string;
}

export type FromWorker = ShardDone | ShardFailed;
