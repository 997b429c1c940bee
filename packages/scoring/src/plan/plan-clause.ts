import type { Behaviour, Clause, Term, Window } from "@tallyglass/policy";
import { dayNumber, never } from "./day-number.ts";
import { planGrading, planPeriod } from "./plan-grading.ts";
import { type Attributes, planTests } from "./plan-tests.ts";
import type {
  PlannedAttribute,
  PlannedBehaviour,
  PlannedClause,
  PlannedInterval,
  PlannedRule,
  PlannedWindow,
} from "./scoring-plan.ts";

/** What a clause is to all behaviours that it looks at. */
export function planClause(clause: Clause, version: number, lists: readonly string[]): PlannedClause {
  const { id, valid, expiry, measure, window, grading, cap, borrowed } = clause;
  const measured: Attributes = [{ name: measure.kind, type: "number" }];
  return {
    id,
    version,
    ...(borrowed && { borrowedFrom: borrowed.policy }),
    acts: planTerm(valid),
    ...(expiry && { expiry: planPeriod(expiry) }),
    measure: measure.kind,
    window: planWindow(window),
    ...(cap && { cap: cap.points }),
    ...(measure.kind !== "each" && { grading: planGrading(grading, measured, lists) }),
  };
}

/** What a clause makes of the records of one behaviour; nothing where it looks at none of them. */
export function planRule(
  clause: Clause,
  index: number,
  { attributes }: PlannedBehaviour,
  lists: readonly string[],
): PlannedRule | undefined {
  const { where, measure, grading } = clause;
  const tests = planTests(where, attributes);
  if (tests === undefined) return undefined;
  return {
    clause: index,
    where: tests,
    ...(measure.kind === "each" && { grading: planGrading(grading, attributes, lists) }),
    weights: measure.kind === "sum" ? planWeights(measure.weights, attributes) : [],
  };
}

function planWeights(weights: ReadonlyMap<string, number>, attributes: Attributes): PlannedRule["weights"] {
  return attributes.flatMap(({ name, type }, attribute) => {
    const weight = type === "number" ? weights.get(name) : undefined;
    return weight === undefined ? [] : [{ attribute, weight }];
  });
}

export function planTerm({ from, to }: Term): PlannedInterval {
  return { from: from === undefined ? -never : dayNumber(from), to: to === undefined ? never : dayNumber(to) };
}

export function planWindow(window: Window): PlannedWindow {
  return window.kind === "rolling" ? { kind: "rolling", period: planPeriod(window.period) } : { kind: window.kind };
}

export function planAttributes({ attributes }: Behaviour): readonly PlannedAttribute[] {
  return Array.from(attributes.values(), (attribute) => {
    const { name, type } = attribute;
    return type === "enumeration" ? { name, type, values: [...attribute.values] } : { name, type };
  });
}
