import { threefry } from "@tallyglass/draws";
import { starts } from "../compile/classes.ts";
import type { BehaviourTable, SimulationPlan } from "../compile/plan.ts";
import type { DelayTable, FilingTable } from "../compile/recording-tables.ts";
import { decisions } from "../draws/decisions.ts";
import { partOf, wordRange } from "../draws/thresholds.ts";
import type { Candidates } from "./candidates.ts";
import { type Deeds, standing } from "./deeds.ts";
import { drawsPerDeed, type FilingDraws } from "./filing-draws.ts";

/** Told of the record of a plain deed, and after how many days the city, the province and the nation have it. */
export interface PlainCounter {
  plain(row: number, year: number, behaviour: number, city: number, province: number, nation: number): void;
}

/** The records of plain deeds, by deed. */
export interface PlainRecords {
  /** The day on which the city has it. */
  readonly city: Int32Array;
  /** So many values of each deed, one deed after another. */
  readonly values: Float64Array;
  readonly width: number;
  /**
   * Makes them for all plain deeds of a chunk. A record that turns out to land on the neighbour's file or to be made
   * elsewhere is no longer plain, and is left to be walked.
   */
  make(residents: Int32Array, candidates: Candidates, deeds: Deeds, counter: PlainCounter): void;
}

/** What `createRecorder` makes of a deed step by step, for the plain ones and in columns. */
export function createPlainRecords(
  { seed, behaviours, recording }: SimulationPlan,
  replicate: number,
  { x, y }: Pick<FilingDraws, "x" | "y">,
): PlainRecords {
  const width = Math.max(1, ...behaviours.map((behaviour) => behaviour.width));
  const city = new Int32Array(x.length / drawsPerDeed);
  const values = new Float64Array(city.length * width);
  const { astray, elsewhere, toCity, toProvince, toNation } = filingColumns(recording.filing);
  const { widths, outcomeStart, thresholds, from, parts } = outcomeColumns(behaviours, width);
  const words = new Int32Array(2);

  return { city, values, width, make };

  function make(residents: Int32Array, candidates: Candidates, deeds: Deeds, counter: PlainCounter): void {
    const { row: rows, year, behaviour: numbers, day, act } = candidates;
    const { at, standing: how, count } = deeds;
    for (let deed = 0; deed < count; deed += 1) {
      if (how[deed] !== standing.plain) continue;
      const index = at[deed] as number;
      const behaviour = numbers[index] as number;
      const draw = deed * drawsPerDeed;
      const isAstray = (x[draw + 1] as number) >>> 0 < (astray[behaviour] as number);
      if (isAstray || (y[draw + 1] as number) >>> 0 < (elsewhere[behaviour] as number)) {
        how[deed] = standing.sure;
        continue;
      }
      const row = rows[index] as number;
      const days = daysOf(toCity, behaviour, y[draw] as number);
      const further = days + daysOf(toProvince, behaviour, x[draw + 2] as number);
      const furthest = further + daysOf(toNation, behaviour, y[draw + 2] as number);
      city[deed] = (day[index] as number) + days;
      if ((widths[behaviour] as number) > 0) {
        setValues(deed, behaviour, x[draw] as number, residents[row] as number, act[index] as number);
      }
      counter.plain(row, year[index] as number, behaviour, days, further, furthest);
    }
  }

  function setValues(deed: number, behaviour: number, word: number, resident: number, act: number): void {
    let outcome = outcomeStart[behaviour] as number;
    while (word >>> 0 >= (thresholds[outcome] as number)) outcome += 1;
    const own = widths[behaviour] as number;
    for (let place = 0; place < own; place += 1) {
      const first = from[outcome * width + place] as number;
      const count = parts[outcome * width + place] as number;
      if (count > 1) threefry(seed, replicate, resident, act | (decisions.units + (place >> 1)), words);
      values[deed * width + place] = count > 1 ? first + partOf(words[place & 1] as number, count) : first;
    }
  }
}

/** The first day and the number of days of a delay, by behaviour. */
interface DelayColumns {
  readonly from: Int32Array;
  readonly parts: Int32Array;
}

function filingColumns(filing: readonly FilingTable[]) {
  const delays = (of: (table: FilingTable) => DelayTable): DelayColumns => ({
    from: Int32Array.from(filing, (table) => of(table).from),
    parts: Int32Array.from(filing, (table) => of(table).parts),
  });
  return {
    astray: Float64Array.from(filing, ({ misattributed }) => misattributed),
    elsewhere: Float64Array.from(filing, ({ elsewhere }) => elsewhere),
    toCity: delays(({ city }) => city),
    toProvince: delays(({ province }) => province),
    toNation: delays(({ nation }) => nation),
  };
}

function outcomeColumns(behaviours: readonly BehaviourTable[], width: number) {
  const sets = behaviours.flatMap(({ outcomes }) => outcomes.sets);
  const column = (of: "from" | "parts", otherwise: number) =>
    Float64Array.from(sets.flatMap((set) => Array.from({ length: width }, (_, place) => set[of][place] ?? otherwise)));
  return {
    widths: Uint8Array.from(behaviours, (behaviour) => behaviour.width),
    outcomeStart: starts(behaviours.map(({ outcomes }) => outcomes.sets.length)),
    /** The last of a behaviour is above every word. */
    thresholds: Float64Array.from(
      behaviours.flatMap(({ outcomes }) => [...outcomes.thresholds.slice(0, -1), wordRange]),
    ),
    from: column("from", Number.NaN),
    parts: column("parts", 1),
  };
}

function daysOf({ from, parts }: DelayColumns, behaviour: number, word: number): number {
  return (from[behaviour] as number) + partOf(word, parts[behaviour] as number);
}
