import type { Behaviour, Policy, Scheme } from "@tallyglass/policy";
import { dayNumber, never } from "./day-number.ts";
import { planAttributes, planClause, planRule, planTerm, planWindow } from "./plan-clause.ts";
import type {
  PlannedBehaviour,
  PlannedClause,
  PlannedInterval,
  PlannedJoint,
  PlannedRule,
  PlannedScale,
  PlannedVersion,
  ScoringPlan,
} from "./scoring-plan.ts";

/**
 * Brings a scheme, under the readings that are in force in it, into the form that kernels run.
 * Records of the plan are records of the behaviours given, by their place among them.
 *
 * @example
 * ```ts
 * const plan = planScheme(fuzhou, library.behaviours.values());
 * ```
 */
export function planScheme(scheme: Scheme, behaviours: Iterable<Behaviour>): ScoringPlan {
  const { id, versions } = scheme;
  const planned = planBehaviours([...behaviours]);
  const lists = listsOf(scheme);
  const clauses = versions.flatMap((policy, version) =>
    policy.clauses.map((clause) => planClause(clause, version, lists)),
  );
  const [first, ...later] = versions.map((policy, version) => planVersion(policy, version, planned, clauses, lists));
  return frozen({ policy: id, behaviours: planned, clauses, lists, versions: [first as PlannedVersion, ...later] });
}

function planBehaviours(behaviours: readonly Behaviour[]): readonly PlannedBehaviour[] {
  const codes = behaviours.map(({ code }) => code).sort();
  const departments = behaviours.map(({ code }) => departmentOf(code));
  return behaviours.map((behaviour) => ({
    code: behaviour.code,
    place: codes.indexOf(behaviour.code),
    department: departments.indexOf(departmentOf(behaviour.code)),
    attributes: planAttributes(behaviour),
  }));
}

function departmentOf(code: string): string {
  return code.slice(0, code.indexOf("."));
}

function listsOf({ versions }: Scheme): readonly string[] {
  return [...new Set(versions.flatMap(({ lists }) => lists.map(({ id }) => id)))];
}

function planVersion(
  policy: Policy,
  version: number,
  behaviours: readonly PlannedBehaviour[],
  clauses: readonly PlannedClause[],
  lists: readonly string[],
): PlannedVersion {
  const scale = planScale(policy);
  return {
    from: dayNumber(policy.valid.from),
    acts: actsOf(policy, version),
    stacking: policy.stacking,
    ...(scale && { scale }),
    joints: planJoints(policy, clauses),
    rules: behaviours.map((behaviour) => planRules(policy, version, behaviour, clauses, lists)),
  };
}

function actsOf({ valid, countsEarlierActs }: Policy, version: number): PlannedInterval {
  const { from, to } = planTerm(valid);
  return { from: version === 0 && countsEarlierActs ? -never : from, to };
}

function planRules(
  policy: Policy,
  version: number,
  behaviour: PlannedBehaviour,
  clauses: readonly PlannedClause[],
  lists: readonly string[],
): readonly PlannedRule[] {
  const first = clauses.findIndex((clause) => clause.version === version);
  return policy.clauses.flatMap((clause, place) =>
    clause.behaviours.includes(behaviour.code) ? (planRule(clause, first + place, behaviour, lists) ?? []) : [],
  );
}

function planJoints({ joints }: Policy, clauses: readonly PlannedClause[]): readonly PlannedJoint[] {
  return joints.map((joint) => ({
    members: joint.clauses.map((id) => clauses.flatMap((clause, index) => (clause.id === id ? [index] : []))),
    window: planWindow(joint.window),
    ...(joint.rule === "cap" && { cap: joint.points }),
  }));
}

function planScale({ scale }: Policy): PlannedScale | undefined {
  if (scale === undefined) return undefined;
  const { start, minimum, maximum, clamp, bands } = scale;
  return {
    ...(start && { start: start.points }),
    edges: { from: minimum?.points ?? Number.NEGATIVE_INFINITY, to: maximum?.points ?? Number.POSITIVE_INFINITY },
    clamp,
    bands: bands.map(({ id, rank, scores }) => ({
      id,
      rank,
      ...(scores && { scores: { from: scores.from, to: scores.to } }),
    })),
  };
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const part of Object.values(Object.freeze(value))) frozen(part);
  return value;
}
