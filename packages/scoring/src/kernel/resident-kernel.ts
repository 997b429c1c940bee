import { never } from "../plan/day-number.ts";
import type { ScoringPlan } from "../plan/scoring-plan.ts";
import { clausesOf } from "./clause.ts";
import { ClausePoints } from "./clause-points.ts";
import { Entries } from "./entries.ts";
import { Gathering } from "./gathering.ts";
import { Grader } from "./grader.ts";
import { Gradings } from "./grading.ts";
import type { Kernel } from "./kernel.ts";
import { Lines } from "./lines.ts";
import { Outcome } from "./outcome.ts";
import { Settings } from "./settings.ts";
import { Versions } from "./versions.ts";
import { Windows } from "./windows.ts";

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
  private readonly entries = new Entries();
  /** The day on which things were looked at; `never` where they have changed since. */
  private lookedOn = never;

  constructor(plan: ScoringPlan) {
    const { entries } = this;
    const windows = new Windows(plan.clauses.length);
    const gradings = new Gradings();
    const tables = { versions: new Versions(plan), clauses: clausesOf(plan, gradings), gradings };
    this.versions = tables.versions;
    this.given = new ClausePoints(plan.clauses.length);
    const lines = new Lines(this.given);
    const settings = new Settings(plan.lists.length, gradings.rows);
    this.grader = new Grader(plan, tables, { entries, windows });
    this.gathering = new Gathering(plan, tables, { entries, windows, lines, settings });
    this.outcome = new Outcome(tables.versions, lines, settings);
    this.touched = this.given.touched;
    this.clausePoints = this.given.points;
    this.listed = settings.listed;
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
    this.lookedOn = never;
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
    this.lookedOn = never;
    return this.grader.add(behaviour, date, recorded, withdrawn, fact, values, offset);
  }

  withdraw(index: number, day: number): void {
    this.lookedOn = never;
    this.entries.withdraw(index, day);
  }

  scoreOn(day: number): void {
    const goesOn = day >= this.lookedOn;
    if (goesOn && day < this.changesOn) return;
    this.lookedOn = never;
    const version = this.versions.on(day);
    const changes = this.gathering.gather(day, version, this.grader.particular, goesOn);
    this.outcome.settle(version);
    const end = this.versions.endOf(version);
    this.changesOn = changes < end ? changes : end;
    this.lookedOn = day;
  }
}
