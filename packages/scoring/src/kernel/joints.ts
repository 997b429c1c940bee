import { never, yearOf } from "../plan/day-number.ts";
import type { PlannedPeriod, ScoringPlan } from "../plan/scoring-plan.ts";
import { rollingPeriod } from "./clause.ts";
import { exact } from "./exact.ts";
import { after } from "./grading.ts";
import type { Lines } from "./lines.ts";
import { startsOf } from "./starts-of.ts";

/** The joint rules of all versions: what several clauses may keep of their points in a window. */
export class Joints {
  private readonly starts: Int32Array;
  /** By rule and clause: the place of the clause in the rule, or -1. */
  private readonly places: Int32Array;
  private readonly clauses: number;
  private readonly lengths: Int32Array;
  private readonly byYear: Uint8Array;
  private readonly leaves: readonly (PlannedPeriod | undefined)[];
  /** The most that the clauses of a rule keep together; NaN where the largest is kept. */
  private readonly caps: Float64Array;
  private readonly pairs: Uint8Array;
  private readonly slots: Slots;
  /** Of the lines of a rule: which they are, and the places of their clauses in the rule. */
  private lineOf: Int32Array = new Int32Array(16);
  private placeOf: Int32Array = new Int32Array(16);
  /** The day on which each has left the window of the rule, and whether it needs no more looking at. */
  private leftOn: Int32Array = new Int32Array(16);
  private done: Uint8Array = new Uint8Array(16);

  constructor({ versions, clauses }: ScoringPlan) {
    const joints = versions.map((version) => version.joints);
    const all = joints.flat();
    this.starts = startsOf(joints);
    this.clauses = clauses.length;
    this.places = new Int32Array(all.length * clauses.length).fill(-1);
    for (const [joint, { members }] of all.entries()) {
      for (const [place, indexes] of members.entries()) {
        for (const clause of indexes) this.places[joint * clauses.length + clause] = place;
      }
    }
    this.lengths = Int32Array.from(all, ({ members }) => members.length);
    this.byYear = Uint8Array.from(all, ({ window }) => (window.kind === "calendar-year" ? 1 : 0));
    this.leaves = all.map(({ window }) => rollingPeriod(window));
    this.caps = Float64Array.from(all, ({ cap = Number.NaN }) => cap);
    this.pairs = Uint8Array.from(joints, (each) =>
      Number(each.every(({ window, cap }) => cap === undefined && window.kind !== "rolling")),
    );
    this.slots = new Slots(Math.max(0, ...all.map(({ members }) => members.length)));
  }

  /** Whether the rules of a version withhold nothing from less than two lines. */
  needTwo(version: number): boolean {
    return this.pairs[version] === 1;
  }

  /** Adds what the rules of a version withhold, in their order; gives the next day on which that changes. */
  apply(version: number, lines: Lines, day: number): number {
    let changes = never;
    const end = this.starts[version + 1] as number;
    for (let joint = this.starts[version] as number; joint < end; joint += 1) {
      if (this.isIdle(joint, lines)) continue;
      changes = Math.min(changes, this.applyOne(joint, lines, day));
    }
    return changes;
  }

  /** Whether nothing is withheld: no clause is with another, or all come to no more than they may keep. */
  private isIdle(joint: number, lines: Lines): boolean {
    if (this.leaves[joint] !== undefined) return false;
    const { places } = this;
    const start = joint * this.clauses;
    let size = 0;
    let alone = -1;
    let isAlone = true;
    for (let line = 0; line < lines.count; line += 1) {
      const place = places[start + (lines.clause[line] as number)] as number;
      if (place < 0) continue;
      if (alone >= 0 && place !== alone) isAlone = false;
      alone = place;
      size += Math.abs(lines.points[line] as number);
    }
    const cap = this.caps[joint] as number;
    if (Number.isNaN(cap)) return isAlone && size <= Number.MAX_SAFE_INTEGER;
    return size <= cap && size <= Number.MAX_SAFE_INTEGER;
  }

  private applyOne(joint: number, lines: Lines, day: number): number {
    const members = this.prepare(joint, lines);
    const length = this.lengths[joint] as number;
    let changes = never;
    for (let member = 0; member < members; member += 1) {
      const left = this.leftOn[member] as number;
      if (left > day && left < changes) changes = left;
      if (this.done[member] === 1) continue;
      this.slots.empty(length);
      this.gather(joint, lines, member, members, day);
      this.slots.allow(left <= day ? 0 : (this.caps[joint] as number), length);
      this.slots.withhold(lines, length);
    }
    return changes;
  }

  /** Notes which lines are of a rule, and when each leaves its window; gives how many they are. */
  private prepare(joint: number, lines: Lines): number {
    if (this.done.length < lines.count) this.grow(lines.count);
    const { places, lineOf, placeOf, leftOn, done } = this;
    const period = this.leaves[joint];
    const start = joint * this.clauses;
    let members = 0;
    for (let line = 0; line < lines.count; line += 1) {
      const place = places[start + (lines.clause[line] as number)] as number;
      if (place < 0) continue;
      lineOf[members] = line;
      placeOf[members] = place;
      leftOn[members] = after(period, lines.date[line] as number);
      done[members] = 0;
      members += 1;
    }
    return members;
  }

  /** Sums, by clause, the lines that stand in one window with the line of a member. */
  private gather(joint: number, lines: Lines, member: number, members: number, day: number): void {
    const { lineOf, placeOf, leftOn, done, slots } = this;
    const past = (leftOn[member] as number) <= day;
    const byYear = this.byYear[joint] === 1;
    const year = byYear ? yearOf(lines.date[lineOf[member] as number] as number) : 0;
    for (let other = member; other < members; other += 1) {
      const line = lineOf[other] as number;
      const on = lines.date[line] as number;
      if (done[other] === 1 || (leftOn[other] as number) <= day !== past) continue;
      if (byYear && yearOf(on) !== year) continue;
      done[other] = 1;
      slots.add(placeOf[other] as number, lines.clause[line] as number, lines.points[line] as number, on);
    }
  }

  private grow(lines: number): void {
    this.lineOf = new Int32Array(2 * lines);
    this.placeOf = new Int32Array(2 * lines);
    this.leftOn = new Int32Array(2 * lines);
    this.done = new Uint8Array(2 * lines);
  }
}

/** The points of each clause of a rule in one window. */
class Slots {
  private readonly totals: Float64Array;
  private readonly allowed: Float64Array;
  private readonly latest: Int32Array;
  /** The clause of the first line, to which goes what is withheld. */
  private readonly clauses: Int32Array;
  private readonly earliest: Int32Array;

  constructor(length: number) {
    this.totals = new Float64Array(length);
    this.allowed = new Float64Array(length);
    this.latest = new Int32Array(length);
    this.clauses = new Int32Array(length);
    this.earliest = new Int32Array(length);
  }

  empty(length: number): void {
    for (let place = 0; place < length; place += 1) {
      this.totals[place] = 0;
      this.latest[place] = -never;
      this.earliest[place] = never;
    }
  }

  add(place: number, clause: number, points: number, date: number): void {
    this.totals[place] = (this.totals[place] as number) + points;
    if (date > (this.latest[place] as number)) this.latest[place] = date;
    if (date >= (this.earliest[place] as number)) return;
    this.earliest[place] = date;
    this.clauses[place] = clause;
  }

  /** What each may keep: up to a cap together, those named first before the others, or the largest alone. */
  allow(cap: number, length: number): void {
    let left = cap;
    const largest = Number.isNaN(cap) ? this.largest(length) : -1;
    for (let place = 0; place < length; place += 1) {
      const total = exact(this.totals[place] as number);
      const size = Number.isNaN(cap) ? (place === largest ? Math.abs(total) : 0) : Math.min(Math.abs(total), left);
      left -= size;
      this.allowed[place] = Math.sign(total) * size;
    }
  }

  withhold(lines: Lines, length: number): void {
    for (let place = 0; place < length; place += 1) {
      const points = (this.allowed[place] as number) - (this.totals[place] as number);
      if (points !== 0) lines.push(this.clauses[place] as number, points, this.latest[place] as number);
    }
  }

  private largest(length: number): number {
    let largest = 0;
    for (let place = 1; place < length; place += 1) {
      if (Math.abs(this.totals[place] as number) > Math.abs(this.totals[largest] as number)) largest = place;
    }
    return largest;
  }
}
