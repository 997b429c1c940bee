import type { SimulationPlan } from "@tallyglass/simulation";
import type { Shard } from "./shards.ts";

/** To a worker, once and first of all: what it runs. */
interface PlanToRun {
  readonly kind: "plan";
  readonly plan: SimulationPlan;
}

/** To a worker: the shard to run, and an array that may be used again for its tally. */
export interface ShardToRun {
  readonly kind: "shard";
  readonly shard: Shard;
  readonly tally?: Float64Array<ArrayBuffer> | undefined;
}

export type ToWorker = PlanToRun | ShardToRun;

/** From a worker: the tally of a shard, checked. */
export interface ShardDone {
  readonly kind: "done";
  readonly shard: Shard;
  readonly tally: Float64Array<ArrayBuffer>;
}

/** From a worker: a tally that breaks what always holds, or any other fault. */
export interface ShardFailed {
  readonly kind: "breach" | "fault";
  readonly message: string;
}

export type FromWorker = ShardDone | ShardFailed;
