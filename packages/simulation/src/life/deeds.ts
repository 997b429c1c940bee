import { starts } from "../compile/classes.ts";
import type { SimulationPlan } from "../compile/plan.ts";
import type { GroupTable } from "../compile/population-tables.ts";
import { wordRange } from "../draws/thresholds.ts";
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
 * and the rest is kept to be walked.
 *
 * @param keepAll keeps deeds without trace too, for a life that is opened
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
  const table = sieveTable(behaviours, recording);
  const { attributeStart, offsets, strides, acceptedStart, accepted, certain } = table;
  const { least, most, always, graded, recordedBelow } = table;
  const masks = 2 ** recording.groups.length;
  const falseRecord = behaviours.length;
  const places = new Int32Array(chunkRows);

  return (chunk: Chunk, candidates: Candidates, counter: DeedCounter): Deeds => {
    const { values, all } = chunk;
    const { at, standing: how, starts, groups } = deeds;
    const { count, row: rows, year, behaviour, happens, recorded } = candidates;
    groups.fill(0, 0, chunk.count);
    for (let bit = 0; bit < recording.groups.length; bit += 1) {
      const { attributes, strides, inside } = recording.groups[bit] as GroupTable;
      placeAll(attributes, strides, values, places, chunk.count);
      for (let row = 0; row < chunk.count; row += 1) {
        groups[row] = (groups[row] as number) | ((inside[places[row] as number] as number) << bit);
      }
    }
    let kept = 0;
    let row = -1;
    for (let index = 0; index < count; index += 1) {
      while (row < (rows[index] as number)) {
        row += 1;
        starts[row] = kept;
      }
      const number = behaviour[index] as number;
      if (number === falseRecord) {
        at[kept] = index;
        how[kept] = standing.false;
        kept += 1;
        continue;
      }
      let isSure = certain[number] === 1;
      if (!isSure) {
        let place = acceptedStart[number] as number;
        const last = attributeStart[number + 1] as number;
        for (let each = attributeStart[number] as number; each < last; each += 1) {
          place += (all[(offsets[each] as number) + row] as number) * (strides[each] as number);
        }
        const limit = accepted[place] as number;
        const word = (happens[index] as number) >>> 0;
        if (word >= limit * (most[number] as number)) continue;
        isSure = word < limit * (least[number] as number);
      }
      const mayBeRecorded =
        always[number] === 1 ||
        (recorded[index] as number) >>> 0 < (recordedBelow[number * masks + (groups[row] as number)] as number);
      if (isSure && !mayBeRecorded && !keepAll) counter.happened(row, year[index] as number, number);
      else {
        at[kept] = index;
        const isPlain = always[number] === 0 && graded[number] === 0 && !keepAll;
        how[kept] = isSure ? (isPlain ? standing.plain : standing.sure) : standing.conditional;
        kept += 1;
      }
    }
    while (row < chunk.count) {
      row += 1;
      starts[row] = kept;
    }
    deeds.count = kept;
    return deeds;
  };
}

/** What the sieve looks at, behaviour after behaviour in columns. */
function sieveTable(behaviours: SimulationPlan["behaviours"], recording: SimulationPlan["recording"]) {
  const collectorsWork = recording.reach.length > 0;
  return {
    attributeStart: starts(behaviours.map(({ attributes }) => attributes.length)),
    /** Where the column of each attribute begins among all of a chunk. */
    offsets: Int32Array.from(behaviours.flatMap(({ attributes }) => [...attributes].map((each) => each * chunkSize))),
    strides: Int32Array.from(behaviours.flatMap(({ strides }) => [...strides])),
    acceptedStart: starts(behaviours.map(({ accepted }) => accepted.length)),
    accepted: Float64Array.from(behaviours.flatMap(({ accepted }) => [...accepted])),
    /** Whether every candidate happens, whosever it is and in whatever state. */
    certain: Uint8Array.from(behaviours, ({ accepted, feedbacks }) =>
      feedbacks.length === 0 && accepted.every((limit) => limit === wordRange) ? 1 : 0,
    ),
    least: Float64Array.from(behaviours, ({ leastFeedback }) => leastFeedback),
    most: Float64Array.from(behaviours, ({ mostFeedback }) => mostFeedback),
    /** Whether a deed may leave a trace whatever its word of recording. */
    always: Uint8Array.from(behaviours, ({ entailed }, number) =>
      entailed.behaviours.length > 0 || (collectorsWork && (recording.filing[number]?.seen ?? 0) > 0) ? 1 : 0,
    ),
    graded: Uint8Array.from(recording.filing, ({ assessors }) => (assessors === undefined ? 0 : 1)),
    /** By behaviour and groups: the word of recording below which some assessor would record it. */
    recordedBelow: Float64Array.from(
      recording.filing.flatMap(({ recorded, assessors }) => {
        const times = Math.max(1, assessors?.most ?? 1);
        return Array.from(recorded, (limit) => limit * times);
      }),
    ),
  };
}
