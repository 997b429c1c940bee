import { type Shard, type Sharding, shardAt, shardCount } from "./shards.ts";

/** What a run has come to: the sums of each replicate, and which shards are in them. */
export class RunState {
  readonly sharding: Sharding;
  readonly tallies: readonly Float64Array<ArrayBuffer>[];
  /** One bit a shard. */
  readonly merged: Uint8Array<ArrayBuffer>;
  /** How long earlier sittings took, in milliseconds. */
  readonly earlier: number;

  constructor(sharding: Sharding, tallyLength: number, earlier = 0) {
    this.sharding = sharding;
    this.tallies = Array.from({ length: sharding.replicates }, () => new Float64Array(tallyLength));
    this.merged = new Uint8Array(Math.ceil(shardCount(sharding) / 8));
    this.earlier = earlier;
  }

  get tallyLength(): number {
    return this.tallies[0]?.length ?? 0;
  }

  isMerged(index: number): boolean {
    return (((this.merged[index >> 3] as number) >> (index & 7)) & 1) === 1;
  }

  /** Adds the tally of a shard: whole numbers, so that the order of shards changes nothing. */
  merge({ index, replicate }: Shard, tally: Float64Array): void {
    if (this.isMerged(index)) throw new RangeError(`shard ${index} is merged twice`);
    const sums = this.tallies[replicate] as Float64Array;
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) + (tally[at] as number);
    this.merged[index >> 3] = (this.merged[index >> 3] as number) | (1 << (index & 7));
  }

  /** The shards that are still to be run, in order. */
  *remaining(): Generator<Shard> {
    const count = shardCount(this.sharding);
    for (let index = 0; index < count; index += 1) if (!this.isMerged(index)) yield shardAt(this.sharding, index);
  }

  /** How many residents are merged, over all replicates. */
  residentsDone(): number {
    let residents = this.sharding.residents * this.sharding.replicates;
    for (const { from, to } of this.remaining()) residents -= to - from;
    return residents;
  }
}
