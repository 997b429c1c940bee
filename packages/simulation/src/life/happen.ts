import { threefry } from "@tallyglass/draws";
import { never } from "@tallyglass/scoring/kernel";
import type { DrawnValues } from "../compile/deed-tables.ts";
import type { SimulationPlan } from "../compile/plan.ts";
import type { DelayTable, FilingTable } from "../compile/recording-tables.ts";
import { decisions } from "../draws/decisions.ts";
import { partOf } from "../draws/thresholds.ts";
import { type Source, source } from "./file.ts";
import type { FilingDraws } from "./filing-draws.ts";

/** The draws of one act: whose, when, and how far its decisions are moved. */
export interface ActDraws {
  resident: number;
  /** The year of the run, from 0. */
  year: number;
  /** The counter of its decisions, without the decision; 0 for what a resident decides for life. */
  counter: number;
  /** 0 for the act itself; further on for what it brings along. */
  shift: number;
  /** Where its draws that were made in bulk begin, or -1. */
  ready: number;
}

/** What became of one deed or false record. */
export interface Outcome {
  /** Whether a department or a collector made a record of it. */
  isRecorded: boolean;
  byCollector: boolean;
  /** The number of the assessor who graded it, or -1. */
  assessor: number;
  /** Whether the record landed on the neighbour. */
  isMisattributed: boolean;
  isElsewhere: boolean;
  /** The days on which the city, the province and the nation have it, and on which it is withdrawn. */
  city: number;
  province: number;
  nation: number;
  withdrawn: number;
  noticed: boolean;
  appealed: boolean;
  upheld: boolean;
  readonly values: Float64Array;
}

/** Makes what becomes of deeds, from their draws. One outcome object is filled anew each time. */
export function createRecorder(
  { seed, behaviours, recording }: SimulationPlan,
  replicate: number,
  { x, y }: Pick<FilingDraws, "x" | "y">,
) {
  const words = new Int32Array(2);
  const width = Math.max(1, ...behaviours.map((behaviour) => behaviour.width));
  const outcome: Outcome = {
    ...{ isRecorded: false, byCollector: false, assessor: -1, isMisattributed: false, isElsewhere: false },
    ...{ city: never, province: never, nation: never, withdrawn: never },
    ...{ noticed: false, appealed: false, upheld: false },
    values: new Float64Array(width),
  };

  const draw = (act: ActDraws, decision: number) =>
    threefry(seed, replicate, act.resident, act.counter | (decision + act.shift), words);

  /** A draw that may have been made in bulk, as the one of so many. */
  const take = (act: ActDraws, decision: number, place: number) => {
    if (act.ready < 0) return draw(act, decision);
    words[0] = x[act.ready + place] as number;
    words[1] = y[act.ready + place] as number;
  };

  return { outcome, words, draw, whetherRecorded, describe, file, fileFalse };

  /** Whether a deed is recorded, by the department or a collector; `word` is its word of recording. */
  function whetherRecorded(act: ActDraws, behaviour: number, word: number, groups: number, inReach: boolean): void {
    const { recorded, assessors, seen } = recording.filing[behaviour] as FilingTable;
    const chance = recorded[groups] as number;
    outcome.assessor = -1;
    outcome.byCollector = false;
    let times = 1;
    if (assessors !== undefined || (inReach && seen > 0)) {
      draw(act, decisions.grading);
      if (assessors !== undefined) {
        outcome.assessor = below(assessors.thresholds, words[0] as number);
        times = assessors.times[outcome.assessor] as number;
      }
      outcome.byCollector = inReach && (words[1] as number) >>> 0 < seen;
    }
    const byDepartment = word >>> 0 < chance * times;
    outcome.byCollector = outcome.byCollector && !byDepartment;
    outcome.isRecorded = byDepartment || outcome.byCollector;
  }

  /** What the deed comes with. The second word is left for the delay to the city. */
  function describe(act: ActDraws, behaviour: number): void {
    const { outcomes, width: own } = behaviours[behaviour] as SimulationPlan["behaviours"][number];
    take(act, decisions.outcome, 0);
    const delay = words[1] as number;
    if (own > 0) {
      for (let place = 0; place < own; place += 1) outcome.values[place] = Number.NaN;
      const set = outcomes.sets[below(outcomes.thresholds, words[0] as number)] as DrawnValues;
      setValues(act, set, own);
      const graded = recording.filing[behaviour]?.assessors?.sets[outcome.assessor];
      if (graded !== undefined) setValues(act, graded, own);
    }
    words[1] = delay;
  }

  function setValues(act: ActDraws, { from, parts }: DrawnValues, own: number): void {
    for (let place = 0; place < own; place += 1) {
      const first = from[place] as number;
      if (Number.isNaN(first)) continue;
      const count = parts[place] as number;
      if (count > 1) draw(act, decisions.units + (place >> 1));
      outcome.values[place] = count > 1 ? first + partOf(words[place & 1] as number, count) : first;
    }
  }

  /** The way of a record of a deed; `describe` has gone before. */
  function file(act: ActDraws, behaviour: number, date: number): void {
    const table = recording.filing[behaviour] as FilingTable;
    const delay = words[1] as number;
    take(act, decisions.filing, 1);
    outcome.isMisattributed = (words[0] as number) >>> 0 < table.misattributed;
    outcome.isElsewhere = (words[1] as number) >>> 0 < table.elsewhere;
    travel(act, table, date, delay);
    if (outcome.isMisattributed) correct(act, table);
    else outcome.withdrawn = never;
  }

  /** The way of a false record. */
  function fileFalse(act: ActDraws, behaviour: number, date: number): void {
    const table = recording.filing[behaviour] as FilingTable;
    outcome.assessor = -1;
    outcome.isRecorded = true;
    outcome.byCollector = false;
    outcome.isMisattributed = false;
    outcome.isElsewhere = false;
    describe(act, behaviour);
    travel(act, table, date, words[1] as number);
    correct(act, table);
  }

  function travel(act: ActDraws, { city, province, nation, down }: FilingTable, date: number, word: number): void {
    outcome.city = date + daysOf(city, word);
    take(act, decisions.upward, 2);
    outcome.province = outcome.city + daysOf(province, words[0] as number);
    outcome.nation = outcome.province + daysOf(nation, words[1] as number);
    if (!outcome.isElsewhere) return;
    draw(act, decisions.downward);
    outcome.city = outcome.nation + daysOf(down, words[0] as number);
  }

  /** Whether a wrong record is corrected away, and when. */
  function correct(act: ActDraws, { noticed, appealed, upheld, correction }: FilingTable): void {
    draw(act, decisions.appeal);
    outcome.noticed = (words[0] as number) >>> 0 < noticed;
    outcome.appealed = outcome.noticed && (words[1] as number) >>> 0 < appealed;
    draw(act, decisions.decision);
    outcome.upheld = outcome.appealed && (words[0] as number) >>> 0 < upheld;
    outcome.withdrawn = outcome.upheld ? outcome.city + daysOf(correction, words[1] as number) : never;
  }
}

/** Where a record of an outcome comes from. */
export function sourceOf({ isMisattributed, isElsewhere, byCollector }: Outcome): Source {
  if (isMisattributed) return source.misattributed;
  if (isElsewhere) return source.elsewhere;
  return byCollector ? source.collector : source.department;
}

/** The first threshold above a word. */
function below(thresholds: Float64Array, word: number): number {
  let at = 0;
  while (at < thresholds.length - 1 && word >>> 0 >= (thresholds[at] as number)) at += 1;
  return at;
}

function daysOf({ from, parts }: DelayTable, word: number): number {
  return from + partOf(word, parts);
}
