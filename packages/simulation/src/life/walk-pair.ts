import { bandsOn, type Kernel, never, type ScoringPlan } from "@tallyglass/scoring/kernel";
import type { BehaviourTable, SimulationPlan } from "../compile/plan.ts";
import { decisions, entailedStep } from "../draws/decisions.ts";
import type { Candidates } from "./candidates.ts";
import { type Chunk, isInGroup } from "./chunk.ts";
import type { Deeds } from "./deeds.ts";
import { ResidentFile, type Source, source } from "./file.ts";
import { drawsPerDeed, type FilingDraws } from "./filing-draws.ts";
import { type ActDraws, createRecorder, type Outcome, sourceOf } from "./happen.ts";
import type { PlainRecords } from "./plain-records.ts";
import { standing } from "./standing.ts";

/** What happens while lives are walked, for those who count. */
export interface LifeObserver {
  deed(row: number, year: number, behaviour: number): void;
  graded(behaviour: number, assessor: number, isRecorded: boolean): void;
  filed(owner: Party, act: ActDraws, behaviour: number, date: number, outcome: Outcome, from: Source): void;
  /** A deed without a record. Asked only of a life that is opened. */
  unrecorded?(owner: Party, act: ActDraws, behaviour: number, date: number, outcome: Outcome): void;
}

/** One of the two residents of neighbouring numbers whose lives are walked together. */
export interface Party {
  /** The row in the chunk; -1 where the resident is not scored. */
  row: number;
  resident: number;
  readonly file: ResidentFile;
  /** One for each policy. */
  readonly kernels: readonly Kernel[];
}

export interface WalkOptions {
  readonly createKernels: () => readonly Kernel[];
  readonly observer: LifeObserver;
  readonly chunk: Chunk;
  readonly candidates: Candidates;
  readonly deeds: Deeds;
  readonly filing: FilingDraws;
  readonly plain: PlainRecords;
}

/**
 * Walks the deeds of two neighbours in the order of days. Records that land on the wrong one of them make
 * the two lives one.
 */
export function createWalk(
  plan: SimulationPlan,
  replicate: number,
  { createKernels, observer, chunk, candidates, deeds, filing, plain }: WalkOptions,
) {
  const { behaviours, recording, feedbacks } = plan;
  const { outcome, words, draw, whetherRecorded, describe, file, fileFalse } = createRecorder(plan, replicate, filing);
  const widths = Uint8Array.from(behaviours, ({ width }) => width);
  const dishonest = Uint8Array.from(behaviours, ({ dishonest: is }) => (is ? 1 : 0));
  const parties = [0, 1].map(
    (): Party => ({ row: -1, resident: 0, file: new ResidentFile(plain.width), kernels: createKernels() }),
  ) as [Party, Party];
  const act: ActDraws = { resident: 0, year: 0, counter: 0, shift: 0, ready: -1 };
  const firstDay = plan.yearStarts[0] as number;
  let keys = new Int32Array(64);
  let order = new Int32Array(64);
  let facts = 0;

  return { parties, walk, enterPlain };

  function clear({ file, kernels }: Party): void {
    file.clear();
    for (let policy = 0; policy < kernels.length; policy += 1) (kernels[policy] as Kernel).clear();
  }

  /**
   * Fills the file and the kernels of a party whose deeds, and whose neighbour's, are all plain: they touch no other
   * life, and it is the same in which order their records come.
   */
  function enterPlain(party: Party): void {
    clear(party);
    const { row, file, kernels } = party;
    const { behaviour, day } = candidates;
    const { starts, at } = deeds;
    const end = starts[row + 1] as number;
    for (let deed = starts[row] as number; deed < end; deed += 1) {
      const index = at[deed] as number;
      const number = behaviour[index] as number;
      const date = day[index] as number;
      const city = plain.city[deed] as number;
      file.countOnly(dishonest[number] as number);
      for (let policy = 0; policy < kernels.length; policy += 1) {
        (kernels[policy] as Kernel).add(number, date, city, never, -1, plain.values, plain.offset[deed] as number);
      }
    }
  }

  /** Fills the files and kernels of both parties. */
  function walk(): void {
    facts = 0;
    clear(parties[0]);
    clear(parties[1]);
    const count = orderByDay();
    for (let place = 0; place < count; place += 1) {
      const deed = order[place] as number;
      const index = deeds.at[deed] as number;
      const owner = candidates.row[index] === parties[0].row ? parties[0] : parties[1];
      const how = deeds.standing[deed];
      if (how === standing.plain) {
        putPlain(owner, deed, candidates.behaviour[index] as number, candidates.day[index] as number);
        continue;
      }
      act.resident = owner.resident;
      act.year = candidates.year[index] as number;
      act.counter = candidates.act[index] as number;
      act.shift = 0;
      act.ready = deed * drawsPerDeed;
      if (how === standing.false) makeFalse(owner, candidates.day[index] as number);
      else if (how === standing.sure || happensNow(owner, index)) {
        commit(owner, index);
      }
    }
  }

  /** By day, then by behaviour, then as drawn. */
  function orderByDay(): number {
    let count = 0;
    for (const { row } of parties) {
      if (row < 0) continue;
      for (let deed = deeds.starts[row] as number; deed < (deeds.starts[row + 1] as number); deed += 1) {
        const index = deeds.at[deed] as number;
        const day = (candidates.day[index] as number) - firstDay;
        insert(day * behavioursPerDay + (candidates.behaviour[index] as number), deed, count);
        count += 1;
      }
    }
    return count;
  }

  function insert(key: number, deed: number, count: number): void {
    if (count === keys.length) {
      keys = doubled(keys);
      order = doubled(order);
    }
    let place = count;
    while (place > 0 && (keys[place - 1] as number) > key) {
      keys[place] = keys[place - 1] as number;
      order[place] = order[place - 1] as number;
      place -= 1;
    }
    keys[place] = key;
    order[place] = deed;
  }

  /** Whether a conditional deed happens in the state of its day. */
  function happensNow(owner: Party, index: number): boolean {
    const behaviour = behaviours[candidates.behaviour[index] as number] as BehaviourTable;
    const kernel = owner.kernels[0] as Kernel;
    kernel.scoreOn(candidates.day[index] as number);
    let at = 0;
    for (let place = 0; place < behaviour.attributes.length; place += 1) {
      const column = chunk.values[behaviour.attributes[place] as number] as Uint8Array;
      at += (column[owner.row] as number) * (behaviour.strides[place] as number);
    }
    let limit = behaviour.accepted[at] as number;
    const bands = bandsOn(plan.policies[0] as ScoringPlan, candidates.day[index] as number);
    const rank = bands[kernel.band]?.rank ?? 0;
    for (const number of behaviour.feedbacks) {
      const { list, fromRank, toRank, times } = feedbacks[number] as SimulationPlan["feedbacks"][number];
      if (list >= 0 ? kernel.listed[list] === 1 : rank >= fromRank && rank <= toRank) limit *= times;
    }
    return (candidates.happens[index] as number) >>> 0 < limit;
  }

  /** A deed, what it brings along, and what becomes of each; in the order of behaviours, as one act. */
  function commit(owner: Party, index: number): void {
    const number = candidates.behaviour[index] as number;
    const date = candidates.day[index] as number;
    const groups = deeds.groups[owner.row] as number;
    const inReach = isObserved(owner);
    const { entailed } = behaviours[number] as BehaviourTable;
    const word = candidates.recorded[index] as number;
    if (entailed.behaviours.length === 0) {
      settle(owner, number, date, word, groups, inReach, -1);
      return;
    }
    const fact = facts;
    facts += 1;
    const { ready } = act;
    const along: { readonly behaviour: number; readonly shift: number; readonly word: number }[] = [
      { behaviour: number, shift: 0, word },
    ];
    for (const [place, behaviour] of entailed.behaviours.entries()) {
      const shift = (place + 1) * entailedStep;
      act.shift = shift;
      draw(act, decisions.occurrence);
      if ((words[0] as number) >>> 0 < (entailed.thresholds[place] as number)) {
        along.push({ behaviour, shift, word: words[1] as number });
      }
    }
    along.sort((left, right) => left.behaviour - right.behaviour);
    for (const each of along) {
      act.shift = each.shift;
      act.ready = each.shift === 0 ? ready : -1;
      settle(owner, each.behaviour, date, each.word, groups, inReach, along.length > 1 ? fact : -1);
    }
    act.shift = 0;
  }

  function settle(
    owner: Party,
    behaviour: number,
    date: number,
    word: number,
    groups: number,
    inReach: boolean,
    fact: number,
  ): void {
    observer.deed(owner.row, act.year, behaviour);
    whetherRecorded(act, behaviour, word, groups, inReach);
    if (outcome.assessor >= 0) observer.graded(behaviour, outcome.assessor, outcome.isRecorded);
    if (!outcome.isRecorded) {
      if (observer.unrecorded === undefined) return;
      describe(act, behaviour);
      observer.unrecorded(owner, act, behaviour, date, outcome);
      return;
    }
    describe(act, behaviour);
    file(act, behaviour, date);
    put(owner, behaviour, date, fact);
  }

  function makeFalse(owner: Party, date: number): void {
    draw(act, decisions.falseRecord);
    const { falseThresholds, falseBehaviours } = recording;
    const word = (words[0] as number) >>> 0;
    if (falseThresholds.length === 0 || word >= (falseThresholds[falseThresholds.length - 1] as number)) return;
    let at = 0;
    while (word >= (falseThresholds[at] as number)) at += 1;
    const behaviour = falseBehaviours[at] as number;
    fileFalse(act, behaviour, date);
    enter(owner, owner, behaviour, date, -1, source.false);
  }

  function put(owner: Party, behaviour: number, date: number, fact: number): void {
    const neighbour = owner === parties[0] ? parties[1] : parties[0];
    enter(owner, outcome.isMisattributed ? neighbour : owner, behaviour, date, fact, sourceOf(outcome));
  }

  /** A record that lands on somebody who is not scored lands nowhere. */
  function enter(owner: Party, target: Party, behaviour: number, date: number, fact: number, from: Source): void {
    observer.filed(owner, act, behaviour, date, outcome, from);
    if (target.row < 0) return;
    const { city, withdrawn, values } = outcome;
    add(target, behaviour, date, city, withdrawn, fact, from, values, 0);
  }

  function putPlain(owner: Party, deed: number, behaviour: number, date: number): void {
    const city = plain.city[deed] as number;
    add(owner, behaviour, date, city, never, -1, source.department, plain.values, plain.offset[deed] as number);
  }

  function add(
    { file, kernels }: Party,
    behaviour: number,
    date: number,
    city: number,
    withdrawn: number,
    fact: number,
    from: Source,
    values: Float64Array,
    offset: number,
  ): void {
    file.add(behaviour, date, city, withdrawn, fact, from, values, offset, widths[behaviour] as number);
    file.dishonest += dishonest[behaviour] as number;
    for (let policy = 0; policy < kernels.length; policy += 1) {
      (kernels[policy] as Kernel).add(behaviour, date, city, withdrawn, fact, values, offset);
    }
  }

  /** Whether a collector observes a resident. */
  function isObserved({ row, resident }: Party): boolean {
    if (recording.reach.length === 0) return false;
    const found = recording.reach.find(({ group }) => isInGroup(group, chunk.values, row));
    draw({ resident, year: 0, counter: 0, shift: 0, ready: -1 }, decisions.reach);
    return (words[0] as number) >>> 0 < (found?.threshold ?? 0);
  }
}

/** More than there are behaviours, so that a key holds the day and the behaviour. */
const behavioursPerDay = 512;

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(column.length * 2);
  grown.set(column);
  return grown;
}
