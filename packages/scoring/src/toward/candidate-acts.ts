import type { Attribute, AttributeValue, Behaviour, Clause, Interval, Policy } from "@tallyglass/policy";
import { clausesOver } from "../reference/versions.ts";

/** An act that anyone can do by choice, with what a record of it would carry. */
export interface CandidateAct {
  readonly behaviour: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/**
 * The acts by choice that a policy rewards. Of each number only the values at which something
 * changes are tried: the lower edges of rows and steps, the smallest first. What a department
 * determines nobody can choose: an act that has to carry it is not offered.
 */
export function candidateActs(policy: Policy, behaviours: Iterable<Behaviour>): readonly CandidateAct[] {
  const acts: CandidateAct[] = [];
  for (const behaviour of behaviours) {
    if (behaviour.access?.who !== "by-choice") continue;
    const clauses = clausesOver(policy, behaviour.code);
    if (clauses.length === 0) continue;
    for (const attributes of assignments([...behaviour.attributes.values()], clauses)) {
      acts.push({ behaviour: behaviour.code, attributes });
    }
  }
  return acts;
}

type Assignment = Readonly<Record<string, AttributeValue>>;

function assignments(attributes: readonly Attribute[], clauses: readonly Clause[]): readonly Assignment[] {
  let all: readonly Assignment[] = [{}];
  for (const attribute of attributes) {
    const values = valuesToTry(attribute, clauses);
    all = all.flatMap((before) =>
      values.map((value) => (value === undefined ? before : { ...before, [attribute.name]: value })),
    );
  }
  return all;
}

function valuesToTry(attribute: Attribute, clauses: readonly Clause[]): readonly (AttributeValue | undefined)[] {
  const absent = attribute.optional ? [undefined] : [];
  if (attribute.assessed) return absent;
  switch (attribute.type) {
    case "boolean":
      return [...absent, false, true];
    case "enumeration":
      return [...absent, ...attribute.values];
    case "number": {
      const edges = clauses.flatMap((clause) => edgesOf(clause, attribute.name));
      const { from, to } = attribute.range;
      const within = [from, ...edges.flatMap((edge) => inParts(edge, to))].filter(
        (value) => Number.isFinite(value) && value >= from && value <= to,
      );
      return [...absent, ...[...new Set(within)].sort((left, right) => left - right)];
    }
  }
}

/** A sum that no single record can hold is done in full records and one that holds the rest. */
function inParts(edge: number, most: number): readonly number[] {
  return edge <= most ? [edge] : [most, edge % most];
}

/** The values of an attribute at which a clause gives more, also when it is weighted in a sum. */
function edgesOf({ measure, grading, where }: Clause, name: string): number[] {
  const weight = measure.kind === "sum" ? (measure.weights.get(name) ?? 0) : 1;
  if (weight === 0) return [];
  const tested = measure.kind === "each" ? name : measure.kind;
  const own = where.get(name);
  const filter = own?.kind === "interval" ? [own.interval.from] : [];
  return [...filter, ...gradingEdges(grading, tested, name).map((edge) => Math.ceil(edge / weight))];
}

function gradingEdges(grading: Clause["grading"], tested: string, name: string): number[] {
  if (grading.kind === "steps") return grading.of === undefined || grading.of === name ? stepEdges(grading) : [];
  return grading.rows.flatMap(({ when }) => {
    const test = when.get(tested);
    return test?.kind === "interval" ? [test.interval.from] : [];
  });
}

const mostSteps = 100;

function stepEdges({
  first,
  every,
  points,
  more,
  most,
  partial,
}: {
  readonly first: Interval;
  readonly every: number;
  readonly points: number;
  readonly more: number;
  readonly most?: { readonly points: number };
  readonly partial: "full" | "begun";
}): number[] {
  const edges = [first.from];
  const limit = most?.points ?? Number.POSITIVE_INFINITY;
  for (let step = 1; step <= mostSteps && points + more * (step - 1) < limit; step += 1) {
    edges.push(partial === "full" ? first.to + step * every : first.to + (step - 1) * every + 1);
  }
  return edges;
}
