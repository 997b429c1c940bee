import { starts as startsOf } from "../compile/classes.ts";
import type { BehaviourTable } from "../compile/plan.ts";
import type { FilingTable, RecordingTables } from "../compile/recording-tables.ts";
import { limits, wordRange } from "../draws/thresholds.ts";
import { chunkSize } from "./chunk.ts";
import { standing } from "./standing.ts";

/** Where each number of a behaviour stands in its row: where its limits begin, and how it stands with a deed of it. */
export const acceptedAt = 0;
export const recordedAt = 1;
/** With one that is not sure; with one that is sure, in the place after it. */
export const standingAt = 2;
/** From here on, two for each attribute that it looks at: where its column begins among all of a chunk, its stride. */
export const looksAt = 4;

/** What the sieve looks at; what is looked at together stands together. */
interface SieveTable {
  /** A row for each behaviour, so many numbers wide, with room for so many to look at; the last is that of a false record. */
  readonly rows: Int32Array;
  readonly width: number;
  /** Two limits for each place: below them a candidate happens in some state of the resident, and in any. */
  readonly occurrence: Int32Array;
  /** By behaviour and groups: the limit of the word of recording below which it may leave a trace. */
  readonly record: Int32Array;
}

export function sieveTable(
  behaviours: readonly BehaviourTable[],
  { filing, groups, reach }: RecordingTables,
  keepAll: boolean,
): SieveTable {
  const masks = 2 ** groups.length;
  const looks = 2 * Math.max(0, ...behaviours.map(({ attributes }) => attributes.length));
  const acceptedStart = startsOf(behaviours.map(({ accepted }) => accepted.length));
  const hasTrace = behaviours.map(
    ({ entailed }, number) =>
      keepAll || entailed.behaviours.length > 0 || (reach.length > 0 && (filing[number]?.seen ?? 0) > 0),
  );
  const standings = behaviours.map((_, number) => {
    const isPlain = hasTrace[number] === false && filing[number]?.assessors === undefined;
    return [standing.conditional, isPlain ? standing.plain : standing.sure];
  });
  const row = (number: number) => {
    const own = looksOf(behaviours[number]);
    const [unsure = standing.false, sure = standing.false] = standings[number] ?? [];
    const head = [acceptedStart[number] as number, number * masks, unsure, sure];
    return [...head, ...own, ...Array.from({ length: looks - own.length }, () => 0)];
  };
  return {
    rows: Int32Array.from([...behaviours.keys(), behaviours.length].flatMap(row)),
    width: looksAt + looks,
    occurrence: limits(occurrences(behaviours)),
    record: limits([
      ...filing.flatMap((table, number) => traces(table, hasTrace[number] === true)),
      ...Array.from({ length: masks }, () => wordRange),
    ]),
  };
}

/** By behaviour and combination of attributes, and at the end for false records. Several thousand, in each engine anew. */
function occurrences(behaviours: readonly BehaviourTable[]): readonly number[] {
  const found: number[] = [];
  for (const { accepted, mostFeedback, leastFeedback } of behaviours) {
    for (const limit of accepted) found.push(limit * mostFeedback, limit * leastFeedback);
  }
  found.push(wordRange, wordRange);
  return found;
}

function looksOf(behaviour: BehaviourTable | undefined): readonly number[] {
  if (behaviour === undefined) return [];
  const { attributes, strides } = behaviour;
  return Array.from(attributes, (attribute, each) => [attribute * chunkSize, strides[each] as number]).flat();
}

/** By groups: the threshold below which some assessor would record a deed; every word where it has other traces. */
function traces({ recorded, assessors }: FilingTable, always: boolean): readonly number[] {
  const times = Math.max(1, assessors?.most ?? 1);
  return Array.from(recorded, (limit) => (always ? wordRange : limit * times));
}
