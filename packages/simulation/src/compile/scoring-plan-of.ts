import type { Behaviour, Scheme } from "@tallyglass/policy";
import { planScheme, type ScoringPlan } from "@tallyglass/scoring";

interface Planned {
  readonly behaviours: readonly Behaviour[];
  readonly plan: ScoringPlan;
}

const plans = new WeakMap<Scheme, Planned>();

/** The plan of a scheme over behaviours, which is made once for all scenarios that share both. */
export function scoringPlanOf(scheme: Scheme, behaviours: readonly Behaviour[]): ScoringPlan {
  const known = plans.get(scheme);
  if (known !== undefined && isSame(known.behaviours, behaviours)) return known.plan;
  const plan = planScheme(scheme, behaviours);
  plans.set(scheme, { behaviours, plan });
  return plan;
}

function isSame(left: readonly Behaviour[], right: readonly Behaviour[]): boolean {
  return left.length === right.length && left.every((behaviour, at) => behaviour === right[at]);
}
