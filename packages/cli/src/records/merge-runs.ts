import { compareResidents } from "@tallyglass/policy";
import type { ResidentBatches, ResidentRecords } from "./resident-records.ts";

const batchSize = 2000;

/**
 * Sorted runs as one: a resident who stands in several comes once, with the records of all of them,
 * those of an earlier run first.
 */
export async function* mergeRuns(runs: readonly ResidentBatches[]): AsyncGenerator<readonly ResidentRecords[]> {
  const cursors = runs.map((run, rank) => new Cursor(run, rank));
  const queue: Cursor[] = [];
  try {
    for (const cursor of cursors) {
      if (cursor.advance() || (await cursor.refill())) enqueue(queue, cursor);
    }
    let merged: ResidentRecords[] = [];
    let size = 0;
    for (let first = queue.shift(); first !== undefined; first = queue.shift()) {
      const { head } = first;
      const last = merged.at(-1);
      if (last?.resident === head.resident) merged[merged.length - 1] = join(last, head);
      else {
        if (size >= batchSize) {
          yield merged;
          merged = [];
          size = 0;
        }
        merged.push(head);
      }
      size += 1 + head.records.length;
      if (first.advance() || (await first.refill())) enqueue(queue, first);
    }
    yield merged;
  } finally {
    for (const cursor of cursors) await cursor.close();
  }
}

function join(left: ResidentRecords, right: ResidentRecords): ResidentRecords {
  return { resident: left.resident, records: [...left.records, ...right.records] };
}

const none: ResidentRecords = { resident: "syn-0", records: [] };

/** Where a run stands. */
class Cursor {
  head = none;
  readonly rank: number;
  readonly #batches: AsyncIterator<readonly ResidentRecords[]> | Iterator<readonly ResidentRecords[]>;
  #batch: readonly ResidentRecords[] = [];
  #next = 0;

  constructor(run: ResidentBatches, rank: number) {
    this.#batches = Symbol.asyncIterator in run ? run[Symbol.asyncIterator]() : run[Symbol.iterator]();
    this.rank = rank;
  }

  /** Moves on within what is at hand; false where that has run out. */
  advance(): boolean {
    const next = this.#batch[this.#next];
    if (next === undefined) return false;
    this.head = next;
    this.#next += 1;
    return true;
  }

  /** Fetches more and moves on to it; false where there is no more. */
  async refill(): Promise<boolean> {
    do {
      const { done, value } = await this.#batches.next();
      if (done === true) return false;
      this.#batch = value;
      this.#next = 0;
    } while (!this.advance());
    return true;
  }

  async close(): Promise<void> {
    await this.#batches.return?.();
  }
}

/** Puts a cursor where it belongs in a queue that is in order. */
function enqueue(queue: Cursor[], cursor: Cursor): void {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = queue[middle];
    if (other !== undefined && compareCursors(other, cursor) < 0) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, cursor);
}

function compareCursors(left: Cursor, right: Cursor): number {
  return compareResidents(left.head.resident, right.head.resident) || left.rank - right.rank;
}
