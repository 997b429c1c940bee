/** The residents of one replicate that are simulated in one go. */
export interface Shard {
  /** Its place among all shards of the run. */
  readonly index: number;
  readonly replicate: number;
  readonly from: number;
  readonly to: number;
}

/** Even, so that neighbours stay together; small enough that a kill loses little. */
export const usualShardSize = 131_072;

/** How a run is cut into shards. */
export interface Sharding {
  readonly residents: number;
  readonly replicates: number;
  readonly size: number;
}

export function shardCount({ residents, replicates, size }: Sharding): number {
  return Math.ceil(residents / size) * replicates;
}

export function shardAt({ residents, size }: Sharding, index: number): Shard {
  const perReplicate = Math.ceil(residents / size);
  const from = (index % perReplicate) * size;
  return { index, replicate: Math.floor(index / perReplicate), from, to: Math.min(from + size, residents) };
}
