import type { Day, PolicyRecord, Scheme } from "@tallyglass/policy";
import { type Score, scoreResident } from "@tallyglass/scoring";
import type { OpenedLife } from "../life/open-life.ts";

/** Why a resident's score differs between two runs: what stands on only one file, and what clauses made of it. */
export interface ExplainedChange {
  readonly resident: string;
  readonly scores: readonly [first: Score, second: Score];
  readonly onlyFirst: readonly PolicyRecord[];
  readonly onlySecond: readonly PolicyRecord[];
  /** Points by clause in the second run less those in the first, where they differ. */
  readonly clauses: ReadonlyMap<string, number>;
}

/** Explains a difference by the reference, from both lives of the same resident. */
export function explainChange(
  first: { readonly life: OpenedLife; readonly scheme: Scheme },
  second: { readonly life: OpenedLife; readonly scheme: Scheme },
  asOf: Day,
): ExplainedChange {
  const { resident } = first.life;
  const [left, right] = [first, second].map(({ life, scheme }) =>
    scoreResident(scheme, resident, life.records, { asOf }),
  ) as [Score, Score];
  const before = pointsByClause(left);
  const after = pointsByClause(right);
  const clauses = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id): [string, number][] => {
    const difference = (after.get(id) ?? 0) - (before.get(id) ?? 0);
    return difference === 0 ? [] : [[id, difference]];
  });
  return {
    resident,
    scores: [left, right],
    onlyFirst: without(first.life.records, second.life.records),
    onlySecond: without(second.life.records, first.life.records),
    clauses: new Map(clauses),
  };
}

/** By clause, or by what settled the score where no clause did. */
function pointsByClause({ lines }: Score): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  for (const line of lines) {
    const id = ("clause" in line ? line.clause?.id : undefined) ?? line.kind;
    points.set(id, (points.get(id) ?? 0) + line.points);
  }
  return points;
}

function without(records: readonly PolicyRecord[], others: readonly PolicyRecord[]): readonly PolicyRecord[] {
  const known = new Set(others.map((record) => JSON.stringify(record)));
  return records.filter((record) => !known.has(JSON.stringify(record)));
}
