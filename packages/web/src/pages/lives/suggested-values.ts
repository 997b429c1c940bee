import { type Attribute, type Behaviour, type Clause, fromUnits, type Policy } from "@tallyglass/policy";
import type { PageLibrary } from "../../data/page-library.ts";

/**
 * Values for what an event must carry, as they are written: of numbers, the least that a clause looks for, or the most
 * of its first step. Where a clause sums up what may be left out, the first of it is given, since nothing else counts.
 */
export function suggestedValues(behaviour: Behaviour, library: PageLibrary): Readonly<Record<string, string>> {
  const clauses = [...library.schemes.values()].flatMap(({ versions }) => versions.flatMap(clausesOf(behaviour.code)));
  const attributes = [...behaviour.attributes.values()];
  const required = attributes.filter(({ optional }) => !optional);
  const isSummed = ({ name }: Attribute) => clauses.some((clause) => weightOf(clause, name) !== undefined);
  const given = required.some(isSummed) ? required : [...required, ...attributes.filter(isSummed).slice(0, 1)];
  return Object.fromEntries(given.map((attribute) => [attribute.name, suggestedValue(attribute, clauses)]));
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

/** Where rows of a clause begin to count an attribute, or its first step ends. */
function thresholds(clause: Clause, name: string): readonly number[] {
  const { grading } = clause;
  if (grading.kind === "steps") {
    const weight = weightOf(clause, name);
    const { from, to } = grading.first;
    return weight === undefined ? [] : [Math.ceil((Number.isFinite(to) ? to : from) / weight)];
  }
  return grading.rows.flatMap(({ when }) => {
    const test = when.get(name);
    return test?.kind === "interval" ? [test.interval.from] : [];
  });
}

/** How much one of an attribute counts in what the steps of a clause are of; nothing where they are of something else. */
function weightOf({ grading, measure }: Clause, name: string): number | undefined {
  if (grading.kind !== "steps") return undefined;
  if (measure.kind === "sum") return measure.weights.get(name);
  return grading.of === name ? 1 : undefined;
}
