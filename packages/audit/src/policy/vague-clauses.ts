import type { Clause, Policy, Vocabulary } from "@tallyglass/policy";
import type { Text } from "../report/report.ts";
import { text } from "../report/words.ts";

/** In what the text of a clause leaves the outcome to whoever assesses it. */
export type Vagueness = "discretion" | "assessed" | "undefined";

export const vaguenessNames: Readonly<Record<Vagueness, Text>> = {
  discretion: text("points between two ends", "分值在区间内裁量"),
  assessed: text("grade determined by the department", "等级由部门认定"),
  undefined: text("what it names is not defined", "所指事项未作界定"),
};

export interface VagueClause {
  readonly clause: Clause;
  readonly kinds: readonly Vagueness[];
}

/**
 * The clauses whose text leaves points, a grade or the matter itself to an assessor: points between two ends, rows by
 * an attribute that the department determines, and behaviours of passages that are declared to name no measure.
 */
export function vagueClauses(policy: Policy, { behaviours }: Vocabulary): readonly VagueClause[] {
  const open = new Set(policy.untranslatable.flatMap((passage) => passage.behaviours));
  return policy.clauses.flatMap((clause) => {
    const kinds: Vagueness[] = [];
    if (hasDiscretion(clause)) kinds.push("discretion");
    if (clause.behaviours.some((code) => testsAssessed(clause, behaviours.get(code)?.attributes)))
      kinds.push("assessed");
    if (clause.behaviours.some((code) => open.has(code))) kinds.push("undefined");
    return kinds.length === 0 ? [] : [{ clause, kinds }];
  });
}

function hasDiscretion({ grading }: Clause): boolean {
  return grading.kind === "table" && grading.rows.some(({ effect }) => typeof effect.points === "object");
}

function testsAssessed(
  { grading, where, measure }: Clause,
  attributes: ReadonlyMap<string, { readonly assessed: boolean }> = new Map(),
): boolean {
  const rows = grading.kind === "table" ? grading.rows.flatMap(({ when }) => [...when.keys()]) : [grading.of ?? ""];
  const weighed = measure.kind === "sum" ? [...measure.weights.keys()] : [];
  return [...rows, ...weighed, ...where.keys()].some((name) => attributes.get(name)?.assessed === true);
}
