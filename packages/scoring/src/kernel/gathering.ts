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

/**
 * Brings what counts on a day into lines: measured, stacked, capped, under joint rules. From one day to a
 * later one it goes on where it was, as long as nothing has to be taken back.
 */
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
  private version = -1;
  /** How many entries were taken in, in their order. */
  private place = 0;
  /** How many of the lines may be under joint rules. */
  private joined = 0;
  /** The first day on which one of them no longer counts. */
  private endsOn = never;
  /** Whether what was gathered may not stand beside what is to come. */
  private passing = false;

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

  /**
   * Gathers the lines of a day; gives the next day on which they change.
   *
   * @param goesOn whether nothing was added or withdrawn since a day that is not later
   */
  gather(day: number, version: number, particular: number, goesOn: boolean): number {
    if (goesOn && !this.passing && day < this.endsOn && version === this.version) this.lines.recall();
    else this.begin(version, particular);
    const starts = this.takeUntil(day);
    if (!this.gradeWindows()) return this.gather(day, version, particular, false);
    this.lines.keep();
    const changes = Math.min(starts, this.endsOn);
    if (this.joined === 0 || (this.joined === 1 && this.joints.needTwo(version))) return changes;
    return Math.min(changes, this.joints.apply(version, this.lines, day));
  }

  private begin(version: number, particular: number): void {
    this.lines.clear();
    this.settings.clear();
    this.windows.empty();
    this.enqueue();
    this.version = version;
    this.place = 0;
    this.joined = 0;
    this.endsOn = never;
    this.passing = (particular & shared) !== 0 && this.versions.stacking[version] !== 0;
  }

  /** Puts into the order of days what can come to something. */
  private enqueue(): void {
    const { entries, windows } = this;
    entries.queued = 0;
    for (let entry = 0; entry < entries.count; entry += 1) {
      const isMeasured = (entries.kindOf(entry) & measured) !== 0;
      if (!isMeasured || !windows.isAsleep(entries.windowOf(entry))) entries.enqueue(entry);
    }
  }

  /**
   * Takes in the entries that count from a day or earlier, and those after them that change nothing yet;
   * gives the day from which the next one counts.
   */
  private takeUntil(day: number): number {
    const { entries } = this;
    for (; this.place < entries.queued; this.place += 1) {
      const entry = entries.at(this.place);
      const from = entries.fromOf(entry);
      if (from > day && !this.sleepsOn(entry)) return from;
      this.take(entry, day);
    }
    return never;
  }

  private sleepsOn(entry: number): boolean {
    const { entries, windows } = this;
    return (
      (entries.kindOf(entry) & measured) !== 0 && windows.sleepsOn(entries.windowOf(entry), entries.pointsOf(entry))
    );
  }

  /** Takes in an entry that has not ended. */
  private take(entry: number, day: number): void {
    const { entries, windows } = this;
    const end = entries.toOf(entry);
    if (end <= day) return;
    const kind = entries.kindOf(entry);
    const isMeasured = (kind & measured) !== 0;
    const window = entries.windowOf(entry);
    if (end < this.endsOn) this.endsOn = end;
    const date = entries.dateOf(entry);
    if ((kind & effect) !== 0) this.settings.note(entries.rowOf(entry), date);
    if ((kind & (line | measured)) === 0) return;
    const superseded = (kind & shared) !== 0 && this.isSuperseded(entry, day);
    if (superseded && isMeasured) return;
    const points = superseded ? 0 : entries.pointsOf(entry);
    if (isMeasured || ((kind & capped) !== 0 && !windows.isAsleep(window))) windows.gather(window, points, date);
    if (!isMeasured) this.push(entries.clauseOf(entry), kind, points, date);
  }

  private isSuperseded(entry: number, day: number): boolean {
    const stacking = this.versions.stacking[this.version] as number;
    return stacking !== 0 && this.stacking.supersedes(this.entries, entry, day, stacking === 2);
  }

  /** Grades the windows in which something was gathered; says whether all lines that they had still stand. */
  private gradeWindows(): boolean {
    const { windows } = this;
    for (let window = 0; windows.stale > 0; window += 1) {
      if (windows.freshen(window) && !this.gradeWindow(window)) return false;
    }
    return true;
  }

  /** Grades a count or sum, or takes back what single records have beyond a cap. */
  private gradeWindow(window: number): boolean {
    const { windows, lines } = this;
    const clause = this.clauses[windows.clauseOf(window)] as Clause;
    const date = windows.latestOf(window);
    const sum = windows.sumOf(window);
    const isMeasured = (clause.flags & measured) !== 0;
    const before = windows.lineOf(window);
    const points = isMeasured ? this.measure(clause, sum, date) : exact(sum);
    if (Number.isNaN(points)) return before < 0;
    const allowed = (clause.flags & capped) === 0 ? points : capAt(clause.cap, points);
    const change = isMeasured ? allowed : allowed - points;
    if (before >= 0) lines.change(before, change, date);
    else if (isMeasured || change !== 0) windows.setLine(window, this.push(clause.index, clause.flags, change, date));
    return true;
  }

  private push(clause: number, kind: number, points: number, date: number): number {
    if ((kind & joint) !== 0) this.joined += 1;
    return this.lines.push(clause, points, date);
  }

  private measure({ id, grading }: Clause, sum: number, date: number): number {
    if (!Number.isSafeInteger(sum)) throw new RangeError(`the sum of clause \`${id}\` is too large to be exact`);
    const { measurement } = this;
    measurement[0] = sum;
    const row = rowOf(grading, measurement, 0);
    if (row?.acts === true) {
      this.passing = true;
      this.settings.note(row.index, date);
    }
    return pointsOf(grading, row, measurement, 0);
  }
}

function capAt(cap: number, points: number): number {
  return Math.abs(exact(points)) > cap ? Math.sign(points) * cap : points;
}
