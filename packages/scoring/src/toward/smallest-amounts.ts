import type { PolicyRecord } from "@tallyglass/policy";
import type { CandidateAct } from "./candidate-acts.ts";
import { type Goal, reaches, scoreOf } from "./goal.ts";

/** The same acts with the smallest amounts that still reach the band. */
export function withSmallestAmounts(
  goal: Goal,
  records: readonly PolicyRecord[],
  acts: readonly CandidateAct[],
): readonly PolicyRecord[] {
  const chosen = [...records];
  for (const [index, record] of records.entries()) {
    const smaller = acts
      .filter(({ behaviour }) => behaviour === record.behaviour)
      .map(({ attributes }): PolicyRecord => ({ ...record, attributes }));
    const enough = smaller.find((act) => {
      const tried = chosen.with(index, act);
      return reaches(goal, scoreOf(goal, [...goal.records, ...tried]));
    });
    chosen[index] = enough ?? record;
  }
  return chosen;
}
