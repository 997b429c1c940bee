import type { RowDocument, StepsDocument, TestDocument } from "../schema/policy.ts";
import { suggestion } from "../suggestion.ts";
import { keySpanAt, type Path } from "../syntax/tree.ts";
import type { Attribute } from "./catalogue.ts";
import type { Citation } from "./citation.ts";
import { type PolicyContext, signsOf } from "./context.ts";
import { readPeriod } from "./day.ts";
import { toUnits } from "./decimal.ts";
import { type Measured, readEffect } from "./effect-from-schema.ts";
import { reportDuplicateIds } from "./findings.ts";
import { everything, type Interval, isEmpty, readInterval } from "./interval.ts";
import type { Box, Grading, Measure, Row, Test } from "./policy.ts";

export function readTable(
  table: readonly RowDocument[],
  path: Path,
  context: PolicyContext,
  measured: Measured,
  around: readonly Citation[],
): readonly Row[] {
  const named = table.flatMap(({ id }, index) =>
    id === undefined ? [] : [{ id, span: context.spanAt([...path, index, "id"]) }],
  );
  reportDuplicateIds(context.findings, "row", named);
  return table.map((row, index) => {
    const at = [...path, index];
    const citations = context.cite(row.cite, [...at, "cite"], around);
    const effect = readEffect(row, at, context, measured, citations);
    const span = context.spanAt(at);
    if (Object.keys(effect).length === 0 && !context.loose.has(span)) {
      context.findings.error("no-effect", span, "the row neither scores nor lists");
    }
    if (row.expiry !== undefined && measured.measure.kind !== "each") {
      const message = "an expiry of a row belongs to `each` record, not to a count or sum";
      context.findings.error("whole-record-effect", context.spanAt([...at, "expiry"]), message);
    }
    const expiry = row.expiry === undefined ? {} : { expiry: readPeriod(row.expiry) };
    return { when: readBox(row.when, [...at, "when"], context, measured), effect, ...expiry, citations, span };
  });
}

/** The tests of a row, or of what a clause looks at. */
export function readBox(
  tests: Readonly<Record<string, TestDocument>>,
  path: Path,
  context: PolicyContext,
  measured: Measured,
): Box {
  const read = Object.entries(tests).flatMap(([name, test]) => {
    const sound = readTest(name, test, [...path, name], context, measured);
    return sound === undefined ? [] : [[name, sound] as const];
  });
  return new Map(read);
}

/** The number that a count or sum is tested as. */
function measuredAttribute(measure: Measure): Attribute | undefined {
  if (measure.kind === "each") return undefined;
  return {
    name: measure.kind,
    optional: false,
    assessed: true,
    type: "number",
    decimals: measure.kind === "sum" ? measure.decimals : 0,
    range: measure.kind === "count" ? { from: 0, to: Number.POSITIVE_INFINITY } : everything,
  };
}

function readTest(
  name: string,
  test: TestDocument,
  path: Path,
  context: PolicyContext,
  { measure, attributes }: Measured,
): Test | undefined {
  const { findings, spanAt: at } = context;
  const counted = measuredAttribute(measure);
  const attribute = counted === undefined ? attributes.get(name) : name === counted.name ? counted : undefined;
  if (attribute === undefined) {
    const names = counted === undefined ? [...attributes.keys()] : [counted.name];
    const key = keySpanAt(context.tree, path.slice(0, -1), name);
    findings.error("unknown-attribute", key, `\`${name}\` is nothing that this clause can test`, {
      help:
        suggestion(name, names) ??
        (names.length > 0
          ? `it can test ${names.map((each) => `\`${each}\``).join(", ")}`
          : "its behaviours carry no attribute"),
    });
    return undefined;
  }
  if (test === "absent" && attribute.optional) return { kind: "absent" };
  const wrong = (expected: string, help?: string) => {
    findings.error("wrong-test", at(path), `\`${name}\` is tested by ${expected}`, { help });
    return undefined;
  };
  switch (attribute.type) {
    case "boolean":
      return typeof test === "boolean" ? { kind: "boolean", value: test } : wrong("`true` or `false`");
    case "enumeration": {
      const values = typeof test === "string" ? [test] : test;
      if (!Array.isArray(values)) return wrong("one of its values, or a list of them");
      const unknown = values.find((value) => !attribute.values.includes(value));
      if (unknown === undefined) return { kind: "values", values };
      return wrong(
        `its values ${attribute.values.map((value) => `\`${value}\``).join(", ")}`,
        suggestion(unknown, attribute.values),
      );
    }
    case "number": {
      const interval =
        typeof test === "string" || typeof test === "number" ? readInterval(test, attribute.decimals) : undefined;
      if (interval === undefined)
        return wrong(`an interval with at most ${attribute.decimals} decimals, like \`> 5\` or \`(50..100]\``);
      reportEmpty(interval, attribute.range, path, context);
      return { kind: "interval", interval, decimals: attribute.decimals, written: writtenInterval(test) };
    }
  }
}

/** A bare number is an interval too. */
function writtenInterval(test: TestDocument): string {
  return typeof test === "number" ? `= ${test}` : String(test);
}

function reportEmpty(interval: Interval, range: Interval, path: Path, { findings, spanAt: at }: PolicyContext): void {
  const within = { from: Math.max(interval.from, range.from), to: Math.min(interval.to, range.to) };
  if (!isEmpty(within)) return;
  findings.error("empty-interval", at(path), "no value of the attribute's range is in this interval");
}

export function readSteps(
  steps: StepsDocument,
  path: Path,
  context: PolicyContext,
  { measure, attributes }: Measured,
  outer: readonly Citation[],
): Grading {
  const { findings, spanAt: at } = context;
  const citations = context.cite(steps.cite, [...path, "cite"], outer);
  context.requireCitation(citations, path);
  const climbed = measuredAttribute(measure) ?? attributes.get(steps.of ?? "");
  if (climbed?.type !== "number" || (measure.kind === "each") !== (steps.of !== undefined)) {
    findings.error(
      "unknown-attribute",
      at([...path, "of"]),
      measure.kind === "each"
        ? "steps over each record name the number that they climb, as in `of: months_overdue`"
        : `steps over a ${measure.kind} climb it, and name no attribute`,
      { help: suggestion(steps.of ?? "", attributes.keys()) },
    );
  }
  const decimals = climbed?.type === "number" ? climbed.decimals : 0;
  const first = readInterval(steps.first, decimals);
  const every = toUnits(steps.every, decimals);
  if (first === undefined || isEmpty(first) || !Number.isFinite(first.to)) {
    findings.error(
      "empty-interval",
      at([...path, "first"]),
      `\`first\` is an interval with an upper end and at most ${decimals} decimals`,
    );
  }
  if (every === undefined) {
    findings.error("empty-interval", at([...path, "every"]), `a step has at most ${decimals} decimals`);
  }
  const { points, more, partial = "full", of } = steps;
  const grading: Grading = {
    kind: "steps",
    ...(of !== undefined && { of }),
    decimals,
    first: first ?? { from: 0, to: 0 },
    points,
    every: every ?? 1,
    more,
    ...(steps.most !== undefined && { most: context.cited(steps.most, [...path, "most"], citations) }),
    partial,
    citations,
  };
  if (signsOf({ grading }).length > 1) {
    findings.error("mixed-signs", at(path), "steps give or take, not both");
  }
  return grading;
}
