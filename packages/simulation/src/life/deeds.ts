import type { SimulationPlan } from "../compile/plan.ts";
import type { GroupTable } from "../compile/population-tables.ts";
import { type ColumnMemory, placed } from "../draws/memory.ts";
import { passes } from "../draws/thresholds.ts";
import type { Candidates } from "./candidates.ts";
import { type Chunk, chunkSize } from "./chunk.ts";
import type { ChunkLoops } from "./chunk-loops.ts";
import { sieveModule } from "./sieve-module.ts";
import { acceptedAt, looksAt, recordedAt, sieveTable, standingAt } from "./sieve-table.ts";

/** The candidates that a life has to be walked for, in order of residents: all that may leave a record. */
export interface Deeds {
  count: number;
  /** The place of each among the candidates. */
  readonly at: Int32Array;
  readonly standing: Uint8Array;
  /** By row of the chunk: where its deeds begin; one more than there are rows. */
  readonly starts: Int32Array;
  /** By row: the groups of the recording model that the resident is in, bit by bit. */
  readonly groups: Int32Array;
  /** The places of those that happen and leave no trace, among the candidates; so many of them. */
  readonly traceless: Int32Array;
  lost: number;
}

/**
 * Sorts candidates: those that do not happen are dropped, those that happen and leave no trace are counted,
 * and the rest is kept to be walked. What becomes of a candidate cannot be guessed, so that no branch hangs on it.
 *
 * @param keepAll keeps deeds without trace too, for a life that is opened, and none of them plain
 */
export function createSieve(
  { behaviours, recording }: SimulationPlan,
  chunk: Chunk,
  candidates: Candidates,
  memory: ColumnMemory,
  { placeAll }: ChunkLoops,
  keepAll: boolean,
) {
  const { all } = chunk;
  const { row: rowOf, behaviour: behaviourOf, happens, recorded } = candidates;
  const capacity = rowOf.length;
  const at = memory.integers(capacity);
  const how = memory.bytes(capacity);
  const starts = new Int32Array(chunkSize + 1);
  const groups = memory.integers(chunkSize);
  const traceless = memory.integers(capacity);
  const found = memory.integers(2);
  const deeds: Deeds = { count: 0, at, standing: how, starts, groups, traceless, lost: 0 };
  const places = memory.integers(chunkSize);
  const table = sieveTable(behaviours, recording, keepAll);
  const { width } = table;
  const [rows, occurrence, record] = [table.rows, table.occurrence, table.record].map((each) =>
    placed(memory, each),
  ) as [Int32Array, Int32Array, Int32Array];
  const columns = { all, rowOf, behaviourOf, happens, recorded, groups, rows, width, occurrence, record };
  const fast = memory.open(sieveModule, { ...columns, at, how, traceless, found });
  const sift = fast?.sift ?? siftPlainly;

  const sieve = (): void => {
    placeInGroups();
    sift(candidates.count);
    [deeds.count, deeds.lost] = [found[0] as number, found[1] as number];
    findStarts();
  };
  return { deeds, sieve };

  function placeInGroups(): void {
    const { values, count } = chunk;
    groups.fill(0, 0, count);
    for (let bit = 0; bit < recording.groups.length; bit += 1) {
      const { attributes, strides, inside } = recording.groups[bit] as GroupTable;
      placeAll(attributes, strides, values, places, count);
      for (let row = 0; row < count; row += 1) {
        groups[row] = (groups[row] as number) | ((inside[places[row] as number] as number) << bit);
      }
    }
  }

  /** Keeps what may leave a trace, and notes what does not; how many there are of both goes into `found`. */
  function siftPlainly(count: number): number {
    let kept = 0;
    let lost = 0;
    for (let index = 0; index < count; index += 1) {
      const row = rowOf[index] as number;
      const first = (behaviourOf[index] as number) * width;
      let place = rows[first + acceptedAt] as number;
      for (let look = first + looksAt; look < first + width; look += 2) {
        place += (all[(rows[look] as number) + row] as number) * (rows[look + 1] as number);
      }
      const mayHappen = passes(occurrence, place * 2, happens[index] as number);
      const isSure = passes(occurrence, place * 2 + 1, happens[index] as number);
      const chance = (rows[first + recordedAt] as number) + (groups[row] as number);
      const mayStay = passes(record, chance, recorded[index] as number) | (isSure ^ 1);
      at[kept] = index;
      how[kept] = rows[first + standingAt + isSure] as number;
      kept += mayHappen & mayStay;
      traceless[lost] = index;
      lost += mayHappen & (mayStay ^ 1);
    }
    found[0] = kept;
    found[1] = lost;
    return 0;
  }

  function findStarts(): void {
    starts.fill(0, 0, chunk.count + 1);
    for (let deed = 0; deed < deeds.count; deed += 1) {
      const after = (rowOf[at[deed] as number] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let row = 0; row < chunk.count; row += 1) {
      starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
    }
  }
}
