import { never } from "../plan/day-number.ts";
import type { PlannedPeriod, ScoringPlan } from "../plan/scoring-plan.ts";
import { isIn } from "./box.ts";
import type { Clause } from "./clause.ts";
import type { Entries } from "./entries.ts";
import { flags } from "./flags.ts";
import { after, type Gradings, pointsOf, rowOf } from "./grading.ts";
import { amountOf, isThrough, type Rule, rulesOf } from "./rule.ts";
import type { Versions } from "./versions.ts";
import type { Windows } from "./windows.ts";

const { measured, capped, line, shared, effect } = flags;

/** Grades records as they are added, under the law at each act. */
export class Grader {
  /** What is particular about any entry of the resident; what sleeps is not. */
  particular = 0;
  /** Whether no entry can ever come to anything. */
  silent = true;
  private readonly rules: readonly (readonly Rule[])[];
  private readonly behaviours: number;
  private readonly versions: Versions;
  private readonly entries: Entries;
  private readonly windows: Windows;

  constructor(
    plan: ScoringPlan,
    { versions, clauses, gradings }: { versions: Versions; clauses: readonly Clause[]; gradings: Gradings },
    { entries, windows }: { entries: Entries; windows: Windows },
  ) {
    this.rules = rulesOf(plan, clauses, gradings);
    this.behaviours = plan.behaviours.length;
    this.versions = versions;
    this.entries = entries;
    this.windows = windows;
  }

  clear(): void {
    this.entries.clear();
    this.windows.clear();
    this.particular = 0;
    this.silent = true;
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
    const { entries } = this;
    const version = this.versions.atAct(date);
    const record = entries.open(behaviour, date, recorded, withdrawn, fact);
    if (version < 0) return record;
    const rules = this.rules[version * this.behaviours + behaviour] as readonly Rule[];
    const before = entries.count;
    for (let index = 0; index < rules.length; index += 1) {
      const rule = rules[index] as Rule;
      if (rule.plain) this.pushPlain(rule);
      else if (rule.counted) this.count(rule, date);
      else if (isThrough(rule, values, offset)) this.enter(rule, date, values, offset);
    }
    if (fact >= 0 && entries.count > before && entries.markShared(fact, before)) this.particular |= shared;
    return record;
  }

  private pushPlain({ index, points, flags: own }: Rule): void {
    this.entries.push(index, points, never, own | line, -1, -1);
    this.hear(own | line);
  }

  private count({ clause, index, flags: own }: Rule, date: number): void {
    const window = this.windows.find(clause, date);
    this.entries.push(index, 1, never, own, -1, window);
    if (this.windows.expect(window, 1)) this.hear(own);
  }

  /** Grades the record that was added last under one clause. */
  private enter(rule: Rule, date: number, values: Float64Array, offset: number): void {
    const { clause } = rule;
    if (!clause.timeless && (date < clause.firstAct || date > clause.lastAct)) return;
    if (!isIn(rule.where, values, offset)) return;
    if ((rule.flags & measured) === 0) this.grade(rule, date, values, offset);
    else {
      const end = endOf(clause, clause.expiry, date);
      const amount = amountOf(rule, values, offset);
      const window = this.windows.find(clause, date);
      this.entries.push(rule.index, amount, end, rule.flags, -1, window);
      if (this.windows.expect(window, amount)) this.hear(rule.flags);
    }
  }

  private grade({ clause, grading, flags: own }: Rule, date: number, values: Float64Array, offset: number): void {
    const row = rowOf(grading, values, offset);
    const points = pointsOf(grading, row, values, offset);
    const acts = row?.acts === true;
    const kind = (Number.isNaN(points) ? 0 : own | line) | (acts ? effect : 0);
    if (kind === 0) return;
    const end = endOf(clause, row?.expiry ?? clause.expiry, date);
    const window = (kind & capped) === 0 ? -1 : this.windows.find(clause, date);
    this.entries.push(clause.index, points, end, kind, acts ? (row?.index ?? -1) : -1, window);
    const sleeps = window >= 0 && !this.windows.expect(window, Math.abs(points));
    this.hear(sleeps ? kind & ~capped : kind);
  }

  /** Takes in what is particular about an entry that can come to something. */
  private hear(kind: number): void {
    this.silent = false;
    this.particular |= kind;
  }
}

/** The day on which what a clause makes of a record no longer counts, if it expires after a period. */
function endOf({ timeless, leaves }: Clause, expiry: PlannedPeriod | undefined, date: number): number {
  return timeless && expiry === undefined ? never : Math.min(after(expiry, date), after(leaves, date));
}
