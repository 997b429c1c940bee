import type { Shard } from "./shards.ts";

/** To a worker: the shard to run, and an array that may be used again for its tally. */
export interface ShardToRun {
  readonly shard: Shard;
  readonly tally?: Float64Array<ArrayBuffer> | undefined;
}

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
