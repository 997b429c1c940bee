import { type Attribute, type Behaviour, type Clause, fromUnits, type Policy } from "@tallyglass/policy";
import type { PageLibrary } from "../../data/page-library.ts";

/** Values for what an event must carry, as they are written: of numbers, the least that a clause looks for. */
export function suggestedValues(behaviour: Behaviour, library: PageLibrary): Readonly<Record<string, string>> {
  const clauses = [...library.schemes.values()].flatMap(({ versions }) => versions.flatMap(clausesOf(behaviour.code)));
  const required = [...behaviour.attributes.values()].filter(({ optional }) => !optional);
  return Object.fromEntries(required.map((attribute) => [attribute.name, suggestedValue(attribute, clauses)]));
}

function clausesOf(code: string): (policy: Policy) => readonly Clause[] {
  return ({ clauses }) => clauses.filter(({ behaviours }) => behaviours.includes(code));
}

function suggestedValue(attribute: Attribute, clauses: readonly Clause[]): string {
  switch (attribute.type) {
    case "boolean":
      return "false";
    case "enumeration":
      return attribute.values[0] ?? "";
    case "number": {
      const { decimals, range } = attribute;
      const within = clauses.flatMap((clause) => thresholds(clause, attribute.name)).filter(Number.isFinite);
      const least = Math.max(...[Math.min(...within), range.from].filter(Number.isFinite), 0);
      return fromUnits(Math.min(least, range.to), decimals);
    }
  }
}

/** Where rows or steps of a clause begin to count an attribute. */
function thresholds({ grading, measure }: Clause, name: string): readonly number[] {
  if (grading.kind === "steps") {
    const weight = measure.kind === "sum" ? measure.weights.get(name) : grading.of === name ? 1 : undefined;
    return weight === undefined ? [] : [Math.ceil(grading.first.from / weight)];
  }
  return grading.rows.flatMap(({ when }) => {
    const test = when.get(name);
    return test?.kind === "interval" ? [test.interval.from] : [];
  });
}
