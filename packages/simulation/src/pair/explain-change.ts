import type { Clause, Day, Scheme } from "@tallyglass/policy";
import { type Score, type ScoreLine, scoreResident } from "@tallyglass/scoring";
import type { OpenedLife } from "../life/open-life.ts";
import { type OneSidedRecord, standingOnlyIn } from "./one-sided-records.ts";

/** Why a resident's score differs between two runs: what stands on only one file, and what clauses made of it. */
export interface ExplainedChange {
  readonly resident: string;
  readonly asOf: Day;
  readonly scores: readonly [first: Score, second: Score];
  readonly onlyFirst: readonly OneSidedRecord[];
  readonly onlySecond: readonly OneSidedRecord[];
  /** What gave other points; the differences add up to that of the scores. */
  readonly clauses: readonly ClauseChange[];
}

/** What one clause came to in both runs, or what settled the score where no clause did, such as its start. */
export interface ClauseChange {
  readonly kind: ScoreLine["kind"];
  readonly clause?: Clause;
  readonly points: readonly [first: number, second: number];
}

/** A life, and the policy by which it is scored. */
export interface ScoredLife {
  readonly life: OpenedLife;
  readonly scheme: Scheme;
}

/** Explains a difference by the reference, from both lives of the same resident. */
export function explainChange(first: ScoredLife, second: ScoredLife, asOf: Day): ExplainedChange {
  const { resident } = first.life;
  const scoreOf = ({ life, scheme }: ScoredLife) => scoreResident(scheme, resident, life.records, { asOf });
  const scores = [scoreOf(first), scoreOf(second)] as const;
  return {
    resident,
    asOf,
    scores,
    onlyFirst: standingOnlyIn(first.life, second.life, asOf),
    onlySecond: standingOnlyIn(second.life, first.life, asOf),
    clauses: changedClauses(...scores),
  };
}

/** The last day of the last year that the first policies see end differently; where there is none, of the run. */
export function lastChangeOf(first: OpenedLife, second: OpenedLife): Day {
  const [ends, others] = [first, second].map(({ years }) => years.filter(({ policy }) => policy === years[0]?.policy));
  const differing = ends?.filter(({ score, band }, year) => {
    const other = others?.[year];
    return other?.score !== score || other.band !== band;
  });
  const day = (differing?.at(-1) ?? ends?.at(-1))?.day;
  if (day === undefined) throw new RangeError(`${first.resident} is not scored`);
  return day;
}

function changedClauses(first: Score, second: Score): readonly ClauseChange[] {
  const [before, after] = [pointsOf(first), pointsOf(second)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key): ClauseChange[] => {
    const [left, right] = [before.get(key), after.get(key)];
    const { kind, clause } = (left ?? right) as Pick<ClauseChange, "kind" | "clause">;
    const points = [left?.points ?? 0, right?.points ?? 0] as const;
    return points[0] === points[1] ? [] : [{ kind, ...(clause && { clause }), points }];
  });
}

/** What was withheld of a clause is its own affair: `stacking`, `cap` and `joint` count with it. */
function pointsOf({ lines }: Score) {
  const points = new Map<string, { readonly kind: ScoreLine["kind"]; readonly clause?: Clause; points: number }>();
  for (const line of lines) {
    const clause = "clause" in line ? line.clause : undefined;
    const key = clause === undefined ? line.kind : `clause ${clause.id}`;
    const found = points.get(key);
    if (found !== undefined) found.points += line.points;
    else points.set(key, { kind: line.kind, ...(clause && { clause }), points: line.points });
  }
  return points;
}
