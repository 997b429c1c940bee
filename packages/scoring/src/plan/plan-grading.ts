import type { Discretion, Grading, Period, Row, Steps } from "@tallyglass/policy";
import { type Attributes, planTests } from "./plan-tests.ts";
import type { PlannedDiscretion, PlannedGrading, PlannedPeriod, PlannedRow, PlannedSteps } from "./scoring-plan.ts";

/** How a record of these attributes is graded. Rows that none of them can fall under are left out. */
export function planGrading(grading: Grading, attributes: Attributes, lists: readonly string[]): PlannedGrading {
  if (grading.kind === "table") {
    return { kind: "table", rows: grading.rows.flatMap((row) => planRow(row, attributes, lists) ?? []) };
  }
  const of = placeOfNumber(grading.of ?? attributes[0]?.name ?? "", attributes);
  return of === undefined ? { kind: "table", rows: [] } : { kind: "steps", ...planSteps(grading, of) };
}

function planRow(
  { when, effect, expiry }: Row,
  attributes: Attributes,
  lists: readonly string[],
): PlannedRow | undefined {
  const tests = planTests(when, attributes);
  if (tests === undefined) return undefined;
  const { points, override, reset, list } = effect;
  return {
    when: tests,
    ...(points !== undefined && { points: typeof points === "number" ? points : planDiscretion(points, attributes) }),
    ...(override !== undefined && { override }),
    ...(reset !== undefined && { reset }),
    ...(list !== undefined && { list: lists.indexOf(list) }),
    ...(expiry && { expiry: planPeriod(expiry) }),
  };
}

function planDiscretion(
  { attribute, absent, rescale }: Discretion,
  attributes: Attributes,
): PlannedDiscretion | number {
  const place = placeOfNumber(attribute, attributes);
  if (place === undefined) return absent;
  if (rescale === undefined) return { attribute: place, absent };
  const { multiply, divide } = rescale;
  return { attribute: place, absent, rescale: { multiply, divide } };
}

function planSteps({ first, points, every, more, most, partial }: Steps, of: number): PlannedSteps {
  const { from, to } = first;
  return { of, first: { from, to }, points, every, more, most: most?.points ?? Number.POSITIVE_INFINITY, partial };
}

function placeOfNumber(name: string, attributes: Attributes): number | undefined {
  const place = attributes.findIndex((each) => each.name === name && each.type === "number");
  return place < 0 ? undefined : place;
}

export function planPeriod({ count, unit }: Period): PlannedPeriod {
  switch (unit) {
    case "day":
      return { months: 0, days: count };
    case "month":
      return { months: count, days: 0 };
    case "year":
      return { months: 12 * count, days: 0 };
  }
}
