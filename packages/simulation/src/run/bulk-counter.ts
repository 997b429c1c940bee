import type { ColumnMemory } from "../draws/memory.ts";
import type { Candidates } from "../life/candidates.ts";
import type { Deeds } from "../life/deeds.ts";
import type { PlainRecords } from "../life/plain-records.ts";
import { standing } from "../life/standing.ts";
import { bulkCounterModule } from "./bulk-counter-module.ts";
import { deedColumns, delayStretches, groupDeedColumns, type TallyShape } from "./tally-shape.ts";

/** Counts the deeds of a chunk that nobody walks. */
export interface BulkCounter {
  /** Those that happen and leave no trace; so many of them. */
  countTraceless(count: number): void;
  /** Those of so many that are plain, and their records. */
  countPlain(count: number): void;
}

/**
 * @param counts of the tally, to which is added
 * @param groupOf the first group of a row of the chunk
 */
export function createBulkCounter(
  { tables }: TallyShape,
  memory: ColumnMemory,
  counts: Int32Array,
  groupOf: Int32Array,
  { row, year, behaviour }: Candidates,
  { at, standing: how, traceless }: Deeds,
  { cityDays, provinceDays, nationDays }: PlainRecords,
): BulkCounter {
  const places = {
    deeds: tables.deeds.start,
    deedsByGroup: tables.deedsByGroup.start,
    delays: tables.delays.start,
    behaviours: tables.deeds.columns[1]?.size ?? 1,
  };
  const columns = { counts, groupOf, row, year, behaviour, at, how, traceless, cityDays, provinceDays, nationDays };
  const plain = standing.plain;
  const sizes = { deedColumns: deedColumns.length, groupDeedColumns: groupDeedColumns.length, delayStretches, plain };
  const fast = memory.open(bulkCounterModule, { ...columns, ...places, ...sizes });
  return (fast as BulkCounter | undefined) ?? createLoops(columns, places);
}

interface LoopColumns {
  readonly counts: Int32Array;
  readonly groupOf: Int32Array;
  readonly row: Int32Array;
  readonly year: Int32Array;
  readonly behaviour: Int32Array;
  readonly at: Int32Array;
  readonly how: Uint8Array;
  readonly traceless: Int32Array;
  readonly cityDays: Int32Array;
  readonly provinceDays: Int32Array;
  readonly nationDays: Int32Array;
}

interface Places {
  readonly deeds: number;
  readonly deedsByGroup: number;
  readonly delays: number;
  readonly behaviours: number;
}

/** The loops in TypeScript: what `bulk-counter.wat` is held to. */
function createLoops(columns: LoopColumns, { deeds, deedsByGroup, delays, behaviours }: Places): BulkCounter {
  const { counts, groupOf, row, year, behaviour, at, how, traceless } = columns;
  const { cityDays, provinceDays, nationDays } = columns;
  const add = (place: number) => {
    counts[place] = (counts[place] as number) + 1;
  };
  const deedAt = (index: number) =>
    deeds + ((year[index] as number) * behaviours + (behaviour[index] as number)) * deedColumns.length;
  const groupAt = (index: number) =>
    deedsByGroup +
    ((groupOf[row[index] as number] as number) * behaviours + (behaviour[index] as number)) * groupDeedColumns.length;
  const addDelay = (level: number, days: number, index: number) => {
    const stretch = Math.min(delayStretches - 1, (days / 30) | 0);
    add(delays + ((groupOf[row[index] as number] as number) * delayStretches + stretch) * 3 + level);
  };

  return {
    countTraceless: (count) => {
      for (let each = 0; each < count; each += 1) {
        const index = traceless[each] as number;
        add(deedAt(index));
        add(groupAt(index));
      }
    },
    countPlain: (count) => {
      for (let deed = 0; deed < count; deed += 1) {
        if (how[deed] !== standing.plain) continue;
        const index = at[deed] as number;
        add(deedAt(index));
        add(deedAt(index) + 1);
        add(groupAt(index));
        add(groupAt(index) + 1);
        addDelay(0, cityDays[deed] as number, index);
        addDelay(1, provinceDays[deed] as number, index);
        addDelay(2, nationDays[deed] as number, index);
      }
    },
  };
}
