import { overlapOf } from "../analysis/overlapping-rows/overlap.ts";
import type { ClauseDocument } from "../schema/policy.ts";
import { suggestion } from "../suggestion.ts";
import type { Path } from "../syntax/tree.ts";
import type { Attribute, Name } from "./catalogue.ts";
import type { Citation } from "./citation.ts";
import { checkBehaviour, type PolicyContext, readTerm, signsOf } from "./context.ts";
import { type Period, readPeriod, readWindow } from "./day.ts";
import { type Measured, readEffect } from "./effect-from-schema.ts";
import type { Clause, Grading, Measure } from "./policy.ts";
import { sharedAttributes } from "./shared-attributes.ts";
import { readBox, readSteps, readTable } from "./table-from-schema.ts";

export function readClause(
  clause: ClauseDocument,
  path: Path,
  context: PolicyContext,
  outer: readonly Citation[],
  policyExpiry: Period | undefined,
): Clause {
  const around = context.cite(clause.cite, [...path, "cite"], outer);
  for (const [index, code] of clause.behaviours.entries()) {
    checkBehaviour(code, [...path, "behaviours", index], context);
    if (clause.behaviours.indexOf(code) < index) {
      context.findings.error(
        "duplicate-id",
        context.spanAt([...path, "behaviours", index]),
        `\`${code}\` stands twice`,
      );
    }
  }
  const behaviours = clause.behaviours.flatMap((code) => context.vocabulary.behaviours.get(code) ?? []);
  const attributes = sharedAttributes(behaviours);
  const known = behaviours.length === clause.behaviours.length;
  const measure = readMeasure(clause, [...path, "measure"], context, known ? attributes : undefined);
  const measured = { measure, attributes };
  const expiry = clause.expiry === undefined ? policyExpiry : readPeriod(clause.expiry);
  const read: Clause = {
    id: clause.id,
    name: (clause.name ?? behaviours[0]?.name ?? { en: clause.id }) as Name,
    behaviours: clause.behaviours,
    citations: around,
    valid: readTerm(clause.valid ?? {}, [...path, "valid"], context),
    ...(expiry && { expiry }),
    where: known
      ? readBox(clause.where ?? {}, [...path, "where"], context, { measure: { kind: "each" }, attributes })
      : new Map(),
    measure,
    window: clause.window === undefined ? context.window : readWindow(clause.window),
    grading: known ? readGrading(clause, path, context, measured, around) : { kind: "table", rows: [] },
    ...(clause.cap !== undefined && { cap: context.cited(clause.cap, [...path, "cap"], around) }),
    span: context.spanAt([...path, "id"]),
  };
  if (read.cap !== undefined && signsOf(read).length > 1) {
    context.findings.error("mixed-signs", context.spanAt([...path, "cap"]), "a capped clause gives or takes, not both");
  }
  return read;
}

function readMeasure(
  { measure = "each" }: ClauseDocument,
  path: Path,
  context: PolicyContext,
  attributes: ReadonlyMap<string, Attribute> | undefined,
): Measure {
  if (typeof measure === "string") return { kind: measure };
  const weights = new Map(typeof measure.sum === "string" ? [[measure.sum, 1]] : Object.entries(measure.sum));
  const found = [...weights.keys()].map((name) => attributes?.get(name));
  const numbers = found.flatMap((each) => (each?.type === "number" ? each : []));
  const span = context.spanAt([...path, "sum"]);
  for (const name of attributes === undefined ? [] : weights.keys()) {
    if (attributes?.get(name)?.type === "number") continue;
    context.findings.error("unknown-attribute", span, `\`${name}\` is not a number of every behaviour of the clause`, {
      help: suggestion(name, attributes?.keys() ?? []),
    });
  }
  const [first, ...others] = numbers;
  if (others.some(({ decimals }) => decimals !== first?.decimals)) {
    context.findings.error("wrong-test", span, "attributes that are summed have the same number of decimals");
  }
  return {
    kind: "sum",
    weights,
    decimals: first?.decimals ?? 0,
    ...(first?.unit !== undefined && { unit: first.unit }),
  };
}

function readGrading(
  clause: ClauseDocument,
  path: Path,
  context: PolicyContext,
  measured: Measured,
  around: readonly Citation[],
): Grading {
  const span = context.spanAt([...path, "id"]);
  const own = (["points", "override", "reset", "list"] as const).some((key) => clause[key] !== undefined);
  const written = [own, clause.table !== undefined, clause.steps !== undefined].filter(Boolean).length;
  if (written === 0 && !context.loose.has(context.spanAt(path))) {
    context.findings.error("no-effect", span, `the clause \`${clause.id}\` neither scores nor lists`, {
      help: "give it `points`, a `table`, `steps`, or a listing; or declare the text `untranslatable`",
    });
  }
  if (written > 1) {
    context.findings.error("two-gradings", span, `the clause \`${clause.id}\` says twice what it comes to`, {
      help: "keep one of `table`, `steps`, and effects of the clause itself",
    });
  }
  if (clause.steps !== undefined) return readSteps(clause.steps, [...path, "steps"], context, measured, around);
  if (clause.table === undefined) {
    const effect = readEffect(clause, path, context, measured, around);
    return { kind: "table", rows: [{ when: new Map(), effect, citations: around, span }] };
  }
  const rows = readTable(clause.table, [...path, "table"], context, measured, around);
  reportOverlaps(rows, context);
  return { kind: "table", rows };
}

function reportOverlaps(rows: Extract<Grading, { kind: "table" }>["rows"], { findings }: PolicyContext): void {
  for (const [index, row] of rows.entries()) {
    for (const other of rows.slice(0, index)) {
      const witness = overlapOf(other, row);
      if (witness === undefined) continue;
      findings.error("overlapping-rows", row.span, `this row and another both apply ${witness}`, {
        related: [{ message: "the other row", span: other.span }],
        help: "exactly one row may apply: narrow one of them",
      });
    }
  }
}
