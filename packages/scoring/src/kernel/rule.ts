import type { PlannedRule, ScoringPlan } from "../plan/scoring-plan.ts";
import { type Box, boxOf, type Test } from "./box.ts";
import type { Clause } from "./clause.ts";
import type { Grading, Gradings } from "./grading.ts";

/** What a clause makes of the records of one behaviour, every one of the same shape. */
export interface Rule {
  readonly clause: Clause;
  /** Whether it gives `points` to every record, for ever, and looks at nothing. */
  readonly plain: boolean;
  readonly points: number;
  /** Whether it counts every record, for ever, and looks at nothing. */
  readonly counted: boolean;
  /** The number without which a record comes to nothing, and the edges that it keeps to; -1 where there is none. */
  readonly gate: number;
  readonly gateFrom: number;
  readonly gateTo: number;
  /** What the clause is to all of them, so that it need not be asked. */
  readonly index: number;
  readonly flags: number;
  readonly where: Box;
  readonly grading: Grading;
  /** What a record adds to a count, and by what each attribute adds to a sum. */
  readonly count: number;
  readonly weights: PlannedRule["weights"];
}

/** By version and behaviour, in one row: those of a version stand together. */
export function rulesOf(
  { versions, clauses: planned }: ScoringPlan,
  clauses: readonly Clause[],
  gradings: Gradings,
): readonly (readonly Rule[])[] {
  const ruleOf = (rule: PlannedRule): Rule => {
    const clause = clauses[rule.clause] as Clause;
    const grading = gradings.make(rule.grading);
    const points = fixedPoints(grading);
    const where = boxOf(rule.where);
    const isCount = planned[rule.clause]?.measure === "count";
    const looks = where.length > 0 || !clause.timeless;
    const gate = gateOf(where, grading);
    return {
      clause,
      plain: !looks && clause.cap === Number.POSITIVE_INFINITY && !Number.isNaN(points),
      points,
      counted: !looks && isCount,
      gate: gate?.attribute ?? -1,
      gateFrom: gate?.low ?? Number.NaN,
      gateTo: gate?.high ?? Number.NaN,
      index: clause.index,
      flags: clause.flags,
      where,
      grading,
      count: isCount ? 1 : 0,
      weights: rule.weights,
    };
  };
  return versions.flatMap(({ rules }) => rules.map((each) => each.map(ruleOf)));
}

/** A test of numbers that a record has to pass if it is to come to anything. */
function gateOf(where: Box, { rows, steps }: Grading): Test | undefined {
  const needed = rows.length === 1 && steps === undefined ? [...where, ...(rows[0]?.when ?? [])] : where;
  return needed.find(({ low }) => !Number.isNaN(low));
}

/** The points of a grading that gives nothing but the same to all; else NaN. */
function fixedPoints({ rows }: Grading): number {
  const [row, ...others] = rows;
  const isFixed =
    row !== undefined &&
    others.length + row.when.length === 0 &&
    row.discretion === undefined &&
    !row.acts &&
    row.expiry === undefined;
  return isFixed ? row.points : Number.NaN;
}

/** What a record adds to a count or sum. */
export function amountOf({ count, weights }: Rule, values: Float64Array, offset: number): number {
  let amount = count;
  for (let index = 0; index < weights.length; index += 1) {
    const { attribute, weight } = weights[index] as Rule["weights"][number];
    const value = values[offset + attribute] as number;
    if (!Number.isNaN(value)) amount += weight * value;
  }
  return amount;
}

/** Whether a record may come to anything. */
export function isThrough({ gate, gateFrom, gateTo }: Rule, values: Float64Array, offset: number): boolean {
  if (gate < 0) return true;
  const value = values[offset + gate] as number;
  return value >= gateFrom && value <= gateTo;
}
