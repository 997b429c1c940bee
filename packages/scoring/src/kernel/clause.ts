import { never } from "../plan/day-number.ts";
import type { PlannedClause, PlannedGrading, PlannedPeriod, PlannedWindow, ScoringPlan } from "../plan/scoring-plan.ts";
import { flags } from "./flags.ts";
import type { Grading, Gradings } from "./grading.ts";

/** A clause, every one of the same shape. */
export interface Clause {
  readonly index: number;
  readonly id: string;
  readonly flags: number;
  /** The most that it gives or takes in a window; infinite where it has no cap. */
  readonly cap: number;
  readonly byYear: boolean;
  /** Whether it looks at every act, and what it counts counts for ever unless a row says otherwise. */
  readonly timeless: boolean;
  readonly firstAct: number;
  readonly lastAct: number;
  readonly expiry: PlannedPeriod | undefined;
  /** After which records have left the window. */
  readonly leaves: PlannedPeriod | undefined;
  /** Of a count or sum. */
  readonly grading: Grading;
  /** What a window of it is asleep below: no count, sum or points of so little come to anything in it. */
  readonly wakesAt: number;
}

export function clausesOf({ clauses, versions }: ScoringPlan, gradings: Gradings): readonly Clause[] {
  const joined = new Set(versions.flatMap(({ joints }) => joints.flatMap(({ members }) => members.flat())));
  return clauses.map((clause, index): Clause => {
    const { id, cap = Number.POSITIVE_INFINITY, window, acts, expiry, grading } = clause;
    const own = flagsOf(clause);
    const leaves = own === 0 ? undefined : rollingPeriod(window);
    const looksAtAll = acts.from === -never && acts.to === never;
    return {
      index,
      id,
      flags: own | (joined.has(index) ? flags.joint : 0),
      cap,
      byYear: window.kind === "calendar-year",
      timeless: looksAtAll && expiry === undefined && leaves === undefined,
      firstAct: acts.from,
      lastAct: acts.to,
      expiry,
      leaves,
      grading: gradings.make(grading),
      wakesAt: Math.min(grading === undefined ? cap + 1 : leastGraded(grading), tooLarge),
    };
  });
}

/** What is too large to be exact is refused, and does not sleep. */
const tooLarge = Number.MAX_SAFE_INTEGER + 1;

/** The least count or sum that comes to anything. */
function leastGraded(grading: PlannedGrading): number {
  if (grading.kind === "steps") return grading.first.from;
  const edges = grading.rows.map(({ when }) =>
    Math.max(
      Number.NEGATIVE_INFINITY,
      ...when.map((test) => (test.kind === "interval" ? test.from : Number.NEGATIVE_INFINITY)),
    ),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...edges);
}

function flagsOf({ measure, cap }: PlannedClause): number {
  return (measure === "each" ? 0 : flags.measured) | (cap === undefined ? 0 : flags.capped);
}

export function rollingPeriod(window: PlannedWindow): PlannedPeriod | undefined {
  return window.kind === "rolling" ? window.period : undefined;
}
