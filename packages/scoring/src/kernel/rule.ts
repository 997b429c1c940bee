import { never } from "../plan/day-number.ts";
import type { PlannedRule, ScoringPlan } from "../plan/scoring-plan.ts";
import { type Box, boxOf } from "./box.ts";
import type { Clause } from "./clause.ts";
import type { Grading, Gradings } from "./grading.ts";

/** What a clause makes of the records of one behaviour, every one of the same shape. */
export interface Rule {
  readonly clause: Clause;
  /** Whether it gives `points` to every record, for ever, and looks at nothing. */
  readonly plain: boolean;
  readonly points: number;
  /** What the clause is to all of them, so that it need not be asked. */
  readonly index: number;
  readonly flags: number;
  readonly where: Box;
  readonly grading: Grading;
  /** What a record adds to a count, and by what each attribute adds to a sum. */
  readonly count: number;
  readonly weights: PlannedRule["weights"];
}

/** By version and behaviour. */
export function rulesOf(
  { versions, clauses: planned }: ScoringPlan,
  clauses: readonly Clause[],
  gradings: Gradings,
): readonly (readonly (readonly Rule[])[])[] {
  const ruleOf = (rule: PlannedRule): Rule => {
    const clause = clauses[rule.clause] as Clause;
    const grading = gradings.make(rule.grading);
    const points = fixedPoints(grading);
    const looks = rule.where.length > 0 || passes(clause) || Number.isNaN(points);
    return {
      clause,
      plain: !looks,
      points,
      index: clause.index,
      flags: clause.flags,
      where: boxOf(rule.where),
      grading,
      count: planned[rule.clause]?.measure === "count" ? 1 : 0,
      weights: rule.weights,
    };
  };
  return versions.map(({ rules }) => rules.map((each) => each.map(ruleOf)));
}

/** Whether not every record counts for ever, each by itself. */
function passes({ firstAct, lastAct, expiry, cap }: Clause): boolean {
  return firstAct > -never || lastAct < never || expiry !== undefined || cap < Number.POSITIVE_INFINITY;
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
