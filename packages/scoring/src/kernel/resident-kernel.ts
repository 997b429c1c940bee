import { never } from "../plan/day-number.ts";
import type { ScoringPlan } from "../plan/scoring-plan.ts";
import { clausesOf } from "./clause.ts";
import { ClausePoints } from "./clause-points.ts";
import { Entries } from "./entries.ts";
import { flags } from "./flags.ts";
import { Gathering } from "./gathering.ts";
import { Grader } from "./grader.ts";
import { Gradings } from "./grading.ts";
import type { Kernel } from "./kernel.ts";
import { Lines } from "./lines.ts";
import { Outcome } from "./outcome.ts";
import { Settings } from "./settings.ts";
import { Versions } from "./versions.ts";
import { Windows } from "./windows.ts";

/** Entries of which none is any of these, or sleeps, count each by itself. */
const together = flags.measured | flags.capped | flags.joint | flags.shared | flags.effect;

/** The kernel: it grades a record when it is added, and adds up what counts when it is asked. */
export class ResidentKernel implements Kernel {
  changesOn = never;
  readonly touched: Int32Array;
  readonly clausePoints: Float64Array;
  readonly listed: Uint8Array;
  private readonly given: ClausePoints;
  private readonly outcome: Outcome;
  private readonly versions: Versions;
  private readonly grader: Grader;
  private readonly gathering: Gathering;
  private readonly settings: Settings;
  private readonly entries = new Entries();
  private readonly lines = new Lines();
  /** The outcome holds from this day on until it changes. */
  private holdsFrom = never;

  constructor(plan: ScoringPlan) {
    const windows = new Windows();
    const { entries, lines } = this;
    const gradings = new Gradings();
    const tables = { versions: new Versions(plan), clauses: clausesOf(plan, gradings), gradings };
    this.versions = tables.versions;
    this.given = new ClausePoints(plan.clauses.length);
    this.settings = new Settings(plan.lists.length, gradings.rows);
    this.grader = new Grader(plan, tables, { entries, windows });
    this.gathering = new Gathering(plan, tables, { entries, windows, lines, settings: this.settings });
    this.outcome = new Outcome(tables.versions, lines, this.settings);
    this.touched = this.given.touched;
    this.clausePoints = this.given.points;
    this.listed = this.settings.listed;
  }

  get silent(): boolean {
    return this.grader.silent;
  }

  get known(): boolean {
    return this.outcome.known;
  }

  get score(): number {
    return this.outcome.score;
  }

  get change(): number {
    return this.outcome.change;
  }

  get settled(): number {
    return this.outcome.settled;
  }

  get band(): number {
    return this.outcome.band;
  }

  get touchedCount(): number {
    return this.given.count;
  }

  clear(): void {
    this.grader.clear();
    this.holdsFrom = never;
  }

  add(
    behaviour: number,
    date: number,
    recorded: number,
    withdrawn: number,
    fact: number,
    values: Float64Array,
    offset: number,
  ): number {
    this.holdsFrom = never;
    return this.grader.add(behaviour, date, recorded, withdrawn, fact, values, offset);
  }

  withdraw(index: number, day: number): void {
    this.holdsFrom = never;
    this.entries.withdraw(index, day);
  }

  scoreOn(day: number): void {
    if (day >= this.holdsFrom && day < this.changesOn) return;
    this.holdsFrom = never;
    this.given.clear();
    this.settings.clear();
    const version = this.versions.on(day);
    const { particular } = this.grader;
    const plain = (particular & together) === 0 && this.versions.running[version] === 0;
    const changes = plain ? this.scorePlainly(day, version) : this.scoreTogether(day, version);
    const end = this.versions.endOf(version);
    this.changesOn = changes < end ? changes : end;
    this.holdsFrom = day;
  }

  /**
   * Adds up entries of which each counts by itself, while all that is measured sleeps; gives the next day
   * on which that changes.
   */
  private scorePlainly(day: number, version: number): number {
    const { entries, given, outcome } = this;
    const scaled = this.versions.scaled[version] === 1;
    let changes = never;
    let sum = 0;
    for (let place = 0; place < entries.count; place += 1) {
      const entry = entries.order[place] as number;
      if (((entries.flags[entry] as number) & flags.measured) !== 0) continue;
      const from = entries.from[entry] as number;
      if (from > day) {
        changes = Math.min(changes, from);
        break;
      }
      const to = entries.to[entry] as number;
      if (to <= day) continue;
      if (to < changes) changes = to;
      if (!scaled) continue;
      const points = entries.points[entry] as number;
      sum += points;
      given.give(entries.clause[entry] as number, points);
    }
    if (scaled) outcome.settlePlainly(version, sum);
    else outcome.scoreNothing();
    return changes;
  }

  /** Scores where entries have to be looked at together; gives the next day on which that changes. */
  private scoreTogether(day: number, version: number): number {
    const { lines, given, outcome } = this;
    const changes = this.gathering.gather(day, version, this.grader.particular);
    if (this.versions.scaled[version] === 0) {
      outcome.scoreNothing();
      return changes;
    }
    let sum = 0;
    for (let line = 0; line < lines.count; line += 1) {
      const points = lines.points[line] as number;
      sum += points;
      given.give(lines.clause[line] as number, points);
    }
    outcome.settle(version, sum);
    return changes;
  }
}
