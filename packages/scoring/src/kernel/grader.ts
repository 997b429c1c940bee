import { never } from "../plan/day-number.ts";
import type { ScoringPlan } from "../plan/scoring-plan.ts";
import { isIn } from "./box.ts";
import type { Clause } from "./clause.ts";
import type { Entries } from "./entries.ts";
import { flags } from "./flags.ts";
import { after, type Gradings, pointsOf, rowOf } from "./grading.ts";
import { amountOf, type Rule, rulesOf } from "./rule.ts";
import type { Versions } from "./versions.ts";
import type { Windows } from "./windows.ts";

const { measured, capped, line, shared, effect } = flags;
const noRules: readonly Rule[] = [];

/** Grades records as they are added, under the law at each act. */
export class Grader {
  /** What is particular about any entry of the resident; what sleeps is not. */
  particular = 0;
  /** Whether no entry can ever come to anything. */
  silent = true;
  private readonly rules: readonly (readonly (readonly Rule[])[])[];
  private readonly versions: Versions;
  private readonly entries: Entries;
  private readonly windows: Windows;

  constructor(
    plan: ScoringPlan,
    { versions, clauses, gradings }: { versions: Versions; clauses: readonly Clause[]; gradings: Gradings },
    { entries, windows }: { entries: Entries; windows: Windows },
  ) {
    this.rules = rulesOf(plan, clauses, gradings);
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
    const rules =
      version < 0 ? noRules : ((this.rules[version] as readonly (readonly Rule[])[])[behaviour] as readonly Rule[]);
    const record = entries.open(behaviour, date, recorded, withdrawn, fact, rules.length);
    const before = entries.count;
    for (let index = 0; index < rules.length; index += 1) {
      const rule = rules[index] as Rule;
      if (rule.plain) this.pushPlain(rule);
      else this.enter(rule, date, values, offset);
    }
    if (fact >= 0 && entries.count > before && entries.markShared(fact)) this.particular |= shared;
    return record;
  }

  private pushPlain({ index, points, flags: own }: Rule): void {
    this.entries.push(index, points, never, own | line, -1, -1);
    this.hear(own | line);
  }

  /** Grades the record that was added last under one clause. */
  private enter(rule: Rule, date: number, values: Float64Array, offset: number): void {
    const { clause } = rule;
    if (date < clause.firstAct || date > clause.lastAct || !isIn(rule.where, values, offset)) return;
    if ((rule.flags & measured) === 0) this.grade(rule, date, values, offset);
    else {
      const end = Math.min(after(clause.expiry, date), after(clause.leaves, date));
      const amount = amountOf(rule, values, offset);
      const window = this.expect(clause, date, amount);
      this.entries.push(rule.index, amount, end, rule.flags, -1, window);
      if (!this.windows.isAsleep(window)) this.hear(rule.flags);
    }
  }

  private grade({ clause, grading, flags: own }: Rule, date: number, values: Float64Array, offset: number): void {
    const row = rowOf(grading, values, offset);
    const points = pointsOf(grading, row, values, offset);
    const acts = row?.acts === true;
    const kind = (Number.isNaN(points) ? 0 : own | line) | (acts ? effect : 0);
    if (kind === 0) return;
    const end = Math.min(after(row?.expiry ?? clause.expiry, date), after(clause.leaves, date));
    const window = (kind & capped) === 0 ? -1 : this.expect(clause, date, Math.abs(points));
    this.entries.push(clause.index, points, end, kind, acts ? (row?.index ?? -1) : -1, window);
    this.hear(window >= 0 && this.windows.isAsleep(window) ? kind & ~capped : kind);
  }

  /** The window of a clause that holds a day, where so much more may come to count. */
  private expect(clause: Clause, date: number, amount: number): number {
    const window = this.windows.find(clause, date);
    this.windows.expect(window, amount);
    return window;
  }

  /** Takes in what is particular about an entry that can come to something. */
  private hear(kind: number): void {
    this.silent = false;
    this.particular |= kind;
  }
}
