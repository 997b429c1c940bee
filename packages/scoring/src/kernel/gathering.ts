import { never } from "../plan/day-number.ts";
import type { ScoringPlan } from "../plan/scoring-plan.ts";
import type { Clause } from "./clause.ts";
import type { Entries } from "./entries.ts";
import { exact } from "./exact.ts";
import { flags } from "./flags.ts";
import { pointsOf, rowOf } from "./grading.ts";
import { Joints } from "./joints.ts";
import type { Lines } from "./lines.ts";
import type { Settings } from "./settings.ts";
import { Stacking } from "./stacking.ts";
import type { Versions } from "./versions.ts";
import type { Windows } from "./windows.ts";

const { measured, capped, joint, line, shared, effect } = flags;

/** Brings what counts on a day into lines: measured, stacked, capped, under joint rules. */
export class Gathering {
  private readonly joints: Joints;
  private readonly stacking: Stacking;
  private readonly versions: Versions;
  private readonly clauses: readonly Clause[];
  private readonly entries: Entries;
  private readonly windows: Windows;
  private readonly lines: Lines;
  private readonly settings: Settings;
  private readonly measurement = new Float64Array(1);

  constructor(
    plan: ScoringPlan,
    { versions, clauses }: { versions: Versions; clauses: readonly Clause[] },
    { entries, windows, lines, settings }: { entries: Entries; windows: Windows; lines: Lines; settings: Settings },
  ) {
    this.joints = new Joints(plan);
    this.stacking = new Stacking(plan.behaviours);
    this.versions = versions;
    this.clauses = clauses;
    this.entries = entries;
    this.windows = windows;
    this.lines = lines;
    this.settings = settings;
  }

  /** Gathers the lines of a day; gives the next day on which they change. */
  gather(day: number, version: number, particular: number): number {
    const { order, from, to, count } = this.entries;
    this.lines.clear();
    this.windows.empty();
    let changes = never;
    let place = 0;
    for (; place < count; place += 1) {
      const entry = order[place] as number;
      if ((from[entry] as number) > day) break;
      const end = to[entry] as number;
      if (end > day && this.gatherEntry(entry, day, version) && end < changes) changes = end;
    }
    for (let window = 0; window < this.windows.count; window += 1) this.gatherWindow(window);
    changes = Math.min(changes, this.nextStart(place));
    return (particular & joint) === 0 ? changes : Math.min(changes, this.joints.apply(version, this.lines, day));
  }

  /** The first day from which an entry counts that can change something, of those from a place on. */
  private nextStart(place: number): number {
    const { windows } = this;
    const { order, flags: kinds, window, points, from, count } = this.entries;
    for (let next = place; next < count; next += 1) {
      const entry = order[next] as number;
      const isMeasured = ((kinds[entry] as number) & measured) !== 0;
      if (isMeasured && windows.sleepsOn(window[entry] as number, points[entry] as number)) continue;
      return from[entry] as number;
    }
    return never;
  }

  /** Gathers an entry, unless it is one of a count or sum that sleeps. */
  private gatherEntry(entry: number, day: number, version: number): boolean {
    const { entries, windows } = this;
    const kind = entries.flags[entry] as number;
    const window = entries.window[entry] as number;
    const isMeasured = (kind & measured) !== 0;
    if (isMeasured && windows.isAsleep(window)) return false;
    const date = entries.date[entry] as number;
    if ((kind & effect) !== 0) this.settings.note(entries.row[entry] as number, date);
    if ((kind & (line | measured)) === 0) return true;
    const superseded = (kind & shared) !== 0 && this.isSuperseded(entry, day, version);
    if (superseded && isMeasured) return true;
    const points = superseded ? 0 : (entries.points[entry] as number);
    if ((kind & (measured | capped)) !== 0) windows.gather(window, points, date);
    if (!isMeasured) this.lines.push(entries.clause[entry] as number, points, date);
    return true;
  }

  private isSuperseded(entry: number, day: number, version: number): boolean {
    const stacking = this.versions.stacking[version] as number;
    return stacking !== 0 && this.stacking.supersedes(this.entries, entry, day, stacking === 2);
  }

  /** Grades a count or sum, or takes back what single records have beyond a cap. */
  private gatherWindow(window: number): void {
    const date = this.windows.latest[window] as number;
    if (date === -never) return;
    const clause = this.clauses[this.windows.clause[window] as number] as Clause;
    const sum = this.windows.sums[window] as number;
    const isMeasured = (clause.flags & measured) !== 0;
    const points = isMeasured ? this.measure(clause, sum, date) : exact(sum);
    if (Number.isNaN(points)) return;
    const allowed = (clause.flags & capped) === 0 ? points : capAt(clause.cap, points);
    if (isMeasured) this.lines.push(clause.index, allowed, date);
    else if (allowed !== points) this.lines.push(clause.index, allowed - points, date);
  }

  private measure({ id, grading }: Clause, sum: number, date: number): number {
    if (!Number.isSafeInteger(sum)) throw new RangeError(`the sum of clause \`${id}\` is too large to be exact`);
    const { measurement } = this;
    measurement[0] = sum;
    const row = rowOf(grading, measurement, 0);
    if (row?.acts === true) this.settings.note(row.index, date);
    return pointsOf(grading, row, measurement, 0);
  }
}

function capAt(cap: number, points: number): number {
  return Math.abs(exact(points)) > cap ? Math.sign(points) * cap : points;
}
