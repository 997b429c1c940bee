import { threefry } from "@tallyglass/draws";
import { starts } from "../compile/classes.ts";
import type { BehaviourTable, SimulationPlan } from "../compile/plan.ts";
import type { FilingTable } from "../compile/recording-tables.ts";
import { decisions } from "../draws/decisions.ts";
import { type ColumnMemory, placed } from "../draws/memory.ts";
import { limits, partOf, passes, wordRange } from "../draws/thresholds.ts";
import type { Candidates } from "./candidates.ts";
import { type Chunk, chunkSize } from "./chunk.ts";
import type { Deeds } from "./deeds.ts";
import { drawsPerDeed, type FilingDraws } from "./filing-draws.ts";
import { plainRecordsModule } from "./plain-records-module.ts";
import { standing } from "./standing.ts";

/** The records of plain deeds, by deed. */
export interface PlainRecords {
  /** The day on which the city has it, and after how many days the city, the province and the nation have it. */
  readonly city: Int32Array;
  readonly cityDays: Int32Array;
  readonly provinceDays: Int32Array;
  readonly nationDays: Int32Array;
  /** By row of the chunk: 1 where a deed is not plain, and is left to be walked. */
  readonly walked: Uint8Array;
  /** Where its values begin. */
  readonly offset: Int32Array;
  readonly values: Float64Array;
  /** The most values that a record has. */
  readonly width: number;
  /**
   * Makes them for all plain deeds of the chunk. A record that turns out to land on the neighbour's file or to be made
   * elsewhere is no longer plain, and is left to be walked.
   */
  make(): void;
}

/** What `createRecorder` makes of a deed step by step, for the plain ones and in columns. */
export function createPlainRecords(
  { seed, behaviours, recording }: SimulationPlan,
  replicate: number,
  chunk: Chunk,
  candidates: Candidates,
  deeds: Deeds,
  memory: ColumnMemory,
  { x, y }: Pick<FilingDraws, "x" | "y">,
): PlainRecords {
  const { residents } = chunk;
  const { row, behaviour, day, act } = candidates;
  const { at, standing: how } = deeds;
  const width = Math.max(1, ...behaviours.map((each) => each.width));
  const outcomes = outcomeColumns(behaviours, width);
  const { sets, parts, widths } = outcomes;
  const column = () => memory.integers(at.length);
  const [city, cityDays, provinceDays, nationDays] = [column(), column(), column(), column()];
  const [outcomeOf, offset, drawn] = [column(), column(), column()];
  const values = new Float64Array((sets + at.length) * width);
  values.set(outcomes.from);
  const walked = memory.bytes(chunkSize);
  const words = new Int32Array(2);
  const columns = {
    ...{
      at,
      how,
      walked,
      row,
      behaviour,
      day,
      x,
      y,
      cityDays,
      provinceDays,
      nationDays,
      city,
      outcomeOf,
      offset,
      drawn,
    },
    filing: placed(memory, filingRows(recording.filing, outcomes.start)),
    outcomes: placed(memory, outcomes.rows),
  };
  const { plain, sure } = standing;
  const fast = memory.open(plainRecordsModule, { ...columns, sets, width, plain, sure });
  const makeAll = fast?.make ?? createLoop(columns, sets, width);

  return { city, cityDays, provinceDays, nationDays, walked, offset, values, width, make };

  function make(): void {
    walked.fill(0, 0, chunk.count);
    const count = makeAll(deeds.count);
    for (let each = 0; each < count; each += 1) drawUnits(drawn[each] as number);
  }

  /** Sets the values of a deed of which some are drawn. */
  function drawUnits(deed: number): void {
    const index = at[deed] as number;
    const own = widths[behaviour[index] as number] as number;
    const resident = residents[row[index] as number] as number;
    const from = (outcomeOf[deed] as number) * width;
    const to = offset[deed] as number;
    for (let place = 0; place < own; place += 1) {
      const first = values[from + place] as number;
      const count = parts[from + place] as number;
      if (count > 1)
        threefry(seed, replicate, resident, (act[index] as number) | (decisions.units + (place >> 1)), words);
      values[to + place] = count > 1 ? first + partOf(words[place & 1] as number, count) : first;
    }
  }
}

interface LoopColumns {
  readonly at: Int32Array;
  readonly how: Uint8Array;
  readonly walked: Uint8Array;
  readonly row: Int32Array;
  readonly behaviour: Int32Array;
  readonly day: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly filing: Int32Array;
  readonly outcomes: Int32Array;
  readonly cityDays: Int32Array;
  readonly provinceDays: Int32Array;
  readonly nationDays: Int32Array;
  readonly city: Int32Array;
  readonly outcomeOf: Int32Array;
  readonly offset: Int32Array;
  readonly drawn: Int32Array;
}

/** The loop in TypeScript: what `plain-records.wat` is held to. It gives how many deeds have units to draw. */
function createLoop(columns: LoopColumns, sets: number, width: number): (count: number) => number {
  const { at, how, walked, row, behaviour, day, x, y, filing, outcomes } = columns;
  const { cityDays, provinceDays, nationDays, city, outcomeOf, offset, drawn } = columns;
  const daysOf = (delay: number, word: number) => (filing[delay] as number) + partOf(word, filing[delay + 1] as number);
  return (count) => {
    let units = 0;
    for (let deed = 0; deed < count; deed += 1) {
      const index = at[deed] as number;
      if (how[deed] !== standing.plain) {
        walked[row[index] as number] = 1;
        continue;
      }
      const draw = deed * drawsPerDeed;
      const of = (behaviour[index] as number) * filingWidth;
      const isAstray = passes(filing, of / 2, x[draw + 1] as number);
      if ((isAstray | passes(filing, of / 2 + 1, y[draw + 1] as number)) === 1) {
        how[deed] = standing.sure;
        walked[row[index] as number] = 1;
        continue;
      }
      cityDays[deed] = daysOf(of + 4, y[draw] as number);
      provinceDays[deed] = (cityDays[deed] as number) + daysOf(of + 6, x[draw + 2] as number);
      nationDays[deed] = (provinceDays[deed] as number) + daysOf(of + 8, y[draw + 2] as number);
      city[deed] = (day[index] as number) + (cityDays[deed] as number);
      let outcome = filing[of + 10] as number;
      while (passes(outcomes, outcome * 2, x[draw] as number) === 0) outcome += 1;
      outcomeOf[deed] = outcome;
      if (outcomes[outcome * outcomeWidth + 2] === 1) {
        drawn[units] = deed;
        units += 1;
        outcome = sets + deed;
      }
      offset[deed] = outcome * width;
    }
    return units;
  };
}

const filingWidth = 12;

/**
 * A row for each behaviour: the limits of a record that lands on another and of one that is made elsewhere, the first
 * day and the number of days until the city, the province and the nation have it, and where its outcomes begin.
 */
function filingRows(filing: readonly FilingTable[], outcomeStart: Int32Array): Int32Array {
  return Int32Array.from(
    filing.flatMap(({ misattributed, elsewhere, city, province, nation }, behaviour) => [
      ...limits([misattributed, elsewhere]),
      ...[city, province, nation].flatMap(({ from, parts }) => [from, parts]),
      ...[outcomeStart[behaviour] as number, 0],
    ]),
  );
}

const outcomeWidth = 4;

function outcomeColumns(behaviours: readonly BehaviourTable[], width: number) {
  const sets = behaviours.flatMap(({ outcomes }) => outcomes.sets);
  const column = (of: "from" | "parts", otherwise: number) =>
    Float64Array.from(sets.flatMap((set) => Array.from({ length: width }, (_, place) => set[of][place] ?? otherwise)));
  // The last of a behaviour is above every word.
  const thresholds = behaviours.flatMap(({ outcomes }) => [...outcomes.thresholds.slice(0, -1), wordRange]);
  return {
    sets: sets.length,
    widths: Uint8Array.from(behaviours, (behaviour) => behaviour.width),
    start: starts(behaviours.map(({ outcomes }) => outcomes.sets.length)),
    /** A row for each: its limit, and whether some of its values are drawn. */
    rows: Int32Array.from(
      thresholds.flatMap((threshold, set) => [
        ...limits([threshold]),
        ...[Number(sets[set]?.parts.some((count) => count > 1)), 0],
      ]),
    ),
    from: column("from", Number.NaN),
    parts: column("parts", 1),
  };
}
