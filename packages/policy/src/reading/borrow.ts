import type { Cited } from "../model/citation.ts";
import type { Clause, Effect, Grading, JointRule, Lending, Policy } from "../model/policy.ts";

/**
 * A policy with the clauses of another for all behaviours that its own do not name. Points are
 * rescaled by the lending rule, and every borrowed clause says so.
 */
export function borrow(policy: Policy, lending: Lending, lender: Policy): Policy {
  const own = new Set(policy.clauses.flatMap(({ behaviours }) => behaviours));
  const ids = new Set(policy.clauses.map(({ id }) => id));
  const clauses = lender.clauses
    .filter(({ id, behaviours }) => !ids.has(id) && !behaviours.some((code) => own.has(code)))
    .map((clause) => rescaled(clause, lending));
  const lent = new Set(clauses.map(({ id }) => id));
  const joints = lender.joints.filter((joint) => joint.clauses.every((id) => lent.has(id)));
  const lists = lender.lists.filter(({ id }) => !policy.lists.some((list) => list.id === id));
  return {
    ...policy,
    clauses: [...policy.clauses, ...clauses],
    joints: [...policy.joints, ...joints.map((joint) => rescaledJoint(joint, lending))],
    lists: [...policy.lists, ...lists],
  };
}

function rescaled(clause: Clause, lending: Lending): Clause {
  return {
    ...clause,
    grading: rescaledGrading(clause.grading, lending),
    ...(clause.cap && { cap: rescaledCited(clause.cap, lending) }),
    borrowed: lending,
  };
}

function rescaledGrading(grading: Grading, lending: Lending): Grading {
  const scale = (points: number) => rescale(points, lending);
  if (grading.kind === "steps") {
    const { points, more, most } = grading;
    return {
      ...grading,
      points: scale(points),
      more: scale(more),
      ...(most && { most: rescaledCited(most, lending) }),
    };
  }
  return { kind: "table", rows: grading.rows.map((row) => ({ ...row, effect: rescaledEffect(row.effect, lending) })) };
}

function rescaledEffect({ points, override, reset, list }: Effect, lending: Lending): Effect {
  const scale = (amount: number) => rescale(amount, lending);
  const given =
    typeof points === "object"
      ? { ...points, from: scale(points.from), to: scale(points.to), absent: scale(points.absent), rescale: lending }
      : points && scale(points);
  return {
    ...(given !== undefined && { points: given }),
    ...(override !== undefined && lending.override !== undefined && { override: lending.override }),
    ...(reset !== undefined && lending.override !== undefined && { reset: lending.override }),
    ...(list !== undefined && { list }),
  };
}

function rescaledCited({ points, citations }: Cited, lending: Lending): Cited {
  return { points: rescale(points, lending), citations };
}

function rescaledJoint(joint: JointRule, lending: Lending): JointRule {
  return joint.rule === "cap" ? { ...joint, points: rescale(joint.points, lending) } : joint;
}

/** Points times multiply / divide, halves away from zero. */
export function rescale(points: number, { multiply, divide }: Lending): number {
  const size = Math.floor((2 * Math.abs(points) * multiply + divide) / (2 * divide));
  return points < 0 ? -size : size;
}
