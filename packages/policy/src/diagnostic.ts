import { redact } from "./identity/identity-shape.ts";
import { excerptOf, placeOf, type Span } from "./source.ts";

/** Every code of a finding about a document. A published code is never renamed and never reused. */
export const diagnosticCodes = {
  "text-too-long": "a document of more than 1 MiB",
  "text-control-character": "a control or direction character inside a document",
  "yaml-syntax": "text that is not YAML 1.2",
  "yaml-too-deep": "more than 64 levels inside each other",
  "yaml-too-many-keys": "more than 2,000 keys in one map",
  "yaml-not-plain": "an anchor, alias, tag, directive or second document",
  "duplicate-key": "the same key twice in one map",
  "forbidden-key": "a key that JavaScript gives a meaning of its own",
  "number-form": "a number that is not plain decimal or is too large to be exact",
  "unknown-document": "a document whose first key names no kind that we know",
  "unknown-key": "a key that the language does not define",
  "missing-key": "a key that has to be there and is not",
  "wrong-type": "a value of another type than the key takes",
  "invalid-value": "a value that is not among those the key takes, or has not their form",
  "missing-citation": "a number that nothing around it cites",
  "unknown-source": "a citation of a source that no source list holds",
  "line-out-of-range": "a citation of a line that the source does not have",
  "duplicate-id": "the same id twice where ids tell things apart",
  "unknown-department": "a department that no catalogue holds",
  "unknown-behaviour": "a behaviour that no catalogue holds",
  "unknown-attribute": "an attribute that the behaviour does not have",
  "wrong-test": "a test that does not fit the attribute",
  "empty-interval": "an interval or period that nothing can be in",
  "overlapping-rows": "two rows of a table that apply to the same record",
  "colliding-bands": "two bands that hold the same score",
  "duplicate-rank": "two bands of the same rank",
  "no-effect": "a row or clause that neither scores nor lists",
  "two-gradings": "a clause that has more than one of table, steps and effects",
  "mixed-signs": "a cap, joint rule or steps over both penalties and rewards",
  "whole-record-effect": "an override, reset or listing on a count or sum",
  "discretion-out-of-range": "an attribute that can hold more than the discretion of the row allows",
  "unknown-clause": "a joint rule over a clause that the policy does not have",
  "unknown-list": "a listing on a list that the policy does not have",
  "unknown-band": "a consequence of a band that the policy does not have",
  "unknown-policy": "a policy that the library does not hold",
  "unknown-option": "a default that is not among the options, or changes the policy",
  "unknown-path": "a path of a reading that leads nowhere",
  "overlapping-versions": "two versions of a policy in force on the same day",
  "weights-sum": "weights that do not sum to 100",
  "missing-range": "an assumption that does not say within which range it may lie",
  "empty-group": "a group that no resident can be in",
  "marginal-missed": "a published share that the tables do not reproduce",
  "beyond-headroom": "a hazard above the rate at which its candidates are drawn",
  "unfed-policy": "a policy that no behaviour of the scenario can feed",
  "set-twice": "a path that a scenario sets twice",
  "missing-attribute": "a record without an attribute that its behaviour requires",
  "invalid-day": "a day that the calendar does not have, or days in the wrong order",
  "out-of-range": "a value outside the range of its attribute",
  "not-synthetic": "a resident id that is not synthetic by form",
  "identity-shaped": "a value or field that looks like a real person's identifier",
} as const satisfies Record<string, string>;

export type DiagnosticCode = keyof typeof diagnosticCodes;

/** One finding about a document: what, where, and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  /** One clause in lower case without a full stop; what the author wrote stands in backticks. */
  readonly message: string;
  readonly span: Span;
  /** Other places needed to understand this one, such as the first of two declarations. */
  readonly related?: readonly RelatedPlace[];
  readonly help?: string;
}

export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/**
 * Renders a finding for a terminal: `file:line:column`, the text itself, then the help. What looks
 * like a real person's identifier is withheld, also where it only stands beside the finding.
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { code, severity, message, span, related = [], help } = diagnostic;
  const lines = [`${placeOf(span)}: ${severity}[${code}]: ${message}`];
  lines.push(excerptOf(span));
  for (const other of related) {
    lines.push(`${placeOf(other.span)}: ${other.message}`, excerptOf(other.span));
  }
  if (help !== undefined) lines.push(`help: ${help}`);
  return redact(lines.join("\n"));
}

/** Sorted by place, each finding once. */
export function tidyDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, message, span, related = [] } = diagnostic;
    const others = related.map((other) => other.span.start).join();
    const key = `${span.source.name}\n${span.start}\n${code}\n${message}\n${others}`;
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()].sort(byPlace);
}

function byPlace(left: Diagnostic, right: Diagnostic): number {
  const names = compareText(left.span.source.name, right.span.source.name);
  return names || left.span.start - right.span.start || compareText(left.code, right.code);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
