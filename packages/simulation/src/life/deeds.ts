import { starts as startsOf } from "../compile/classes.ts";
import type { BehaviourTable, SimulationPlan } from "../compile/plan.ts";
import type { GroupTable } from "../compile/population-tables.ts";
import type { FilingTable, RecordingTables } from "../compile/recording-tables.ts";
import { isBelow, ordered, wordRange } from "../draws/thresholds.ts";
import type { Candidates } from "./candidates.ts";
import { type Chunk, chunkSize, placeAll } from "./chunk.ts";

/** How it stands with a candidate before anybody's life is walked. */
export const standing = {
  /** It happens whatever the state of the resident. */
  sure: 0,
  /** Whether it happens hangs on the state that day. */
  conditional: 1,
  /** It is a candidate for a false record. */
  false: 2,
  /** It happens, and its department records it as it is: nobody grades it, nothing comes along. */
  plain: 3,
} as const;

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
}

export interface DeedCounter {
  /** Counts a deed that happens whatever the state. */
  happened(row: number, year: number, behaviour: number): void;
}

/**
 * Sorts candidates: those that do not happen are dropped, those that happen and leave no trace are counted,
 * and the rest is kept to be walked. What becomes of a candidate cannot be guessed, so that no branch hangs on it.
 *
 * @param keepAll keeps deeds without trace too, for a life that is opened, and none of them plain
 */
export function createSieve(
  { behaviours, recording }: SimulationPlan,
  capacity: number,
  chunkRows: number,
  keepAll: boolean,
) {
  const deeds: Deeds = {
    count: 0,
    at: new Int32Array(capacity),
    standing: new Uint8Array(capacity),
    starts: new Int32Array(chunkRows + 1),
    groups: new Int32Array(chunkRows),
  };
  const traceless = new Int32Array(capacity);
  const table = sieveTable(behaviours, recording, keepAll);
  const { mostAttributes, offsets, strides, acceptedStart, may, must, recordedStart, recorded, standings } = table;
  const places = new Int32Array(chunkRows);

  return (chunk: Chunk, candidates: Candidates, counter: DeedCounter): Deeds => {
    placeInGroups(chunk);
    const happened = sift(chunk, candidates);
    const { row, year, behaviour } = candidates;
    for (let each = 0; each < happened; each += 1) {
      const index = traceless[each] as number;
      counter.happened(row[index] as number, year[index] as number, behaviour[index] as number);
    }
    findStarts(chunk.count, row);
    return deeds;
  };

  function placeInGroups({ values, count }: Chunk): void {
    const { groups } = deeds;
    groups.fill(0, 0, count);
    for (let bit = 0; bit < recording.groups.length; bit += 1) {
      const { attributes, strides, inside } = recording.groups[bit] as GroupTable;
      placeAll(attributes, strides, values, places, count);
      for (let row = 0; row < count; row += 1) {
        groups[row] = (groups[row] as number) | ((inside[places[row] as number] as number) << bit);
      }
    }
  }

  /** Keeps what may leave a trace, and notes what does not; gives how many these are. */
  function sift({ all }: Chunk, candidates: Candidates): number {
    const { at, standing: how, groups } = deeds;
    const { count, row: rows, behaviour, happens, recorded: records } = candidates;
    let kept = 0;
    let lost = 0;
    for (let index = 0; index < count; index += 1) {
      const number = behaviour[index] as number;
      const row = rows[index] as number;
      let place = acceptedStart[number] as number;
      const first = number * mostAttributes;
      for (let each = first; each < first + mostAttributes; each += 1) {
        place += (all[(offsets[each] as number) + row] as number) * (strides[each] as number);
      }
      const mayHappen = passes(may, place, happens[index] as number);
      const isSure = passes(must, place, happens[index] as number);
      const chance = (recordedStart[number] as number) + (groups[row] as number);
      const mayStay = passes(recorded, chance, records[index] as number) | (isSure ^ 1);
      at[kept] = index;
      how[kept] = standings[number * 2 + isSure] as number;
      kept += mayHappen & mayStay;
      traceless[lost] = index;
      lost += mayHappen & (mayStay ^ 1);
    }
    deeds.count = kept;
    return lost;
  }

  function findStarts(rows: number, rowOf: Int32Array): void {
    const { starts, at, count } = deeds;
    starts.fill(0, 0, rows + 1);
    for (let deed = 0; deed < count; deed += 1) {
      const after = (rowOf[at[deed] as number] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let row = 0; row < rows; row += 1) {
      starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
    }
  }
}

/** 1 where a word is below the limit of a place, else 0. */
function passes(limits: Int32Array, place: number, word: number): number {
  return isBelow(ordered(word), limits[place * 2] as number) | (limits[place * 2 + 1] as number);
}

/** Limits for `passes`: the `ordered` threshold, and 1 where every word is below it. */
function limits(thresholds: readonly number[]): Int32Array {
  return Int32Array.from(
    thresholds.flatMap((threshold) => {
      const whole = Math.ceil(threshold);
      return whole >= wordRange ? [0, 1] : [ordered(whole), 0];
    }),
  );
}

/** What the sieve looks at, behaviour after behaviour in columns; the last is that of a false record. */
function sieveTable(
  behaviours: readonly BehaviourTable[],
  { filing, groups, reach }: RecordingTables,
  keepAll: boolean,
) {
  const mostAttributes = Math.max(0, ...behaviours.map(({ attributes }) => attributes.length));
  const masks = 2 ** groups.length;
  const padded = (numbers: readonly number[]) =>
    Array.from({ length: mostAttributes }, (_, each) => numbers[each] ?? 0);
  const hasTrace = behaviours.map(
    ({ entailed }, number) => entailed.behaviours.length > 0 || (reach.length > 0 && (filing[number]?.seen ?? 0) > 0),
  );
  const accepted = (times: (behaviour: BehaviourTable) => number) => [
    ...behaviours.flatMap((behaviour) => Array.from(behaviour.accepted, (limit) => limit * times(behaviour))),
    wordRange,
  ];
  return {
    mostAttributes,
    /** Where the column of each attribute begins among all of a chunk. */
    offsets: Int32Array.from([
      ...behaviours.flatMap(({ attributes }) => padded(Array.from(attributes, (each) => each * chunkSize))),
      ...padded([]),
    ]),
    strides: Int32Array.from([...behaviours.flatMap(({ strides }) => padded([...strides])), ...padded([])]),
    acceptedStart: startsOf(behaviours.map((behaviour) => behaviour.accepted.length)),
    /** Below these a candidate happens in some state of the resident, and in any. */
    may: limits(accepted(({ mostFeedback }) => mostFeedback)),
    must: limits(accepted(({ leastFeedback }) => leastFeedback)),
    recordedStart: Int32Array.from({ length: behaviours.length + 1 }, (_, number) => number * masks),
    /** By behaviour and groups: the word of recording below which it may leave a trace. */
    recorded: limits([
      ...filing.flatMap((table, number) => traces(table, keepAll || hasTrace[number] === true)),
      ...Array.from({ length: masks }, () => wordRange),
    ]),
    /** By behaviour: how it stands with a deed that is not sure, and with one that is. */
    standings: Uint8Array.from([
      ...behaviours.flatMap((_, number) => {
        const isPlain = !(keepAll || hasTrace[number] === true || filing[number]?.assessors !== undefined);
        return [standing.conditional, isPlain ? standing.plain : standing.sure];
      }),
      ...[standing.false, standing.false],
    ]),
  };
}

/** By groups: the threshold below which some assessor would record a deed; every word where it has other traces. */
function traces({ recorded, assessors }: FilingTable, always: boolean): readonly number[] {
  const times = Math.max(1, assessors?.most ?? 1);
  return Array.from(recorded, (limit) => (always ? wordRange : limit * times));
}
