/**
 * A tally that is being made, in two: what goes up by one at a time, in half the memory, so that more of it stays at
 * hand; and what anything is added to. Each place of a tally is used in one of them.
 */
export interface Counts {
  readonly counts: Int32Array;
  readonly sums: Float64Array;
}

export function createCounts(length: number, counts: Int32Array = new Int32Array(length)): Counts {
  return { counts, sums: new Float64Array(length) };
}

export function clearCounts({ counts, sums }: Counts): void {
  counts.fill(0);
  sums.fill(0);
}

/** Adds what was counted to a tally. */
export function addCounts({ counts, sums }: Counts, tally: Float64Array): void {
  for (let at = 0; at < tally.length; at += 1) {
    tally[at] = (tally[at] as number) + (counts[at] as number) + (sums[at] as number);
  }
}
