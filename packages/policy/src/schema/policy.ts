import { z } from "zod";
import {
  attributeName,
  citation,
  code,
  day,
  id,
  interval,
  name,
  period,
  points,
  size,
  term,
  text,
  window,
  words,
} from "./scalars.ts";

const cite = citation;
const citedPoints = z.union([points, z.strictObject({ points, cite })], {
  error: () => "a whole number, or `{ points, cite }`",
});
const citedSize = z.union([size, z.strictObject({ points: size, cite })], {
  error: () => "a whole number above 0, or `{ points, cite }`",
});

const discretion = z
  .strictObject({ from: points, to: points, attribute: attributeName, absent: points })
  .meta({ description: "Points that the text leaves to an assessor, and the attribute that holds them." });

const effect = {
  points: z
    .union([points, discretion], { error: () => "points are a whole number, or `{ from, to, attribute, absent }`" })
    .optional(),
  override: points.optional(),
  reset: points.optional(),
  list: id.optional(),
};

const test = z
  .union([z.string().min(1), z.number(), z.boolean(), z.array(id).min(1)], {
    error: () => "a test is an interval, a value or a list of values, true, false, or `absent`",
  })
  .meta({ description: "An interval, a value or list of values, true, false, or absent." });

const row = z.strictObject({
  id: id.optional(),
  when: z.record(attributeName, test),
  ...effect,
  expiry: period.optional(),
  cite: cite.optional(),
});

const steps = z.strictObject({
  of: attributeName.optional(),
  first: interval,
  points,
  every: z.number().positive({ error: () => "a step is wider than 0" }),
  more: points,
  most: citedSize.optional(),
  partial: z.enum(["full", "begun"]).optional(),
  cite: cite.optional(),
});

const weights = z.record(attributeName, z.int().min(1).max(1_000_000));

const measure = z.union([z.enum(["each", "count"]), z.strictObject({ sum: z.union([attributeName, weights]) })], {
  error: () => "a measure is `each`, `count`, or `{ sum: attribute }`",
});

const clause = z.strictObject({
  id,
  behaviours: z.array(code).min(1),
  name: name.optional(),
  cite: cite.optional(),
  valid: term.optional(),
  expiry: period.optional(),
  window: window.optional(),
  where: z.record(attributeName, test).optional(),
  measure: measure.optional(),
  ...effect,
  table: z.array(row).min(1).optional(),
  steps: steps.optional(),
  cap: citedSize.optional(),
});

const band = z.strictObject({
  id,
  rank: z.int().min(1),
  name,
  score: interval.optional(),
  cite: cite.optional(),
});

const scale = z.strictObject({
  cite: cite.optional(),
  start: citedPoints.optional(),
  minimum: citedPoints.optional(),
  maximum: citedPoints.optional(),
  clamp: z.enum(["final", "running", "none"]).optional(),
  bands: z.array(band).optional(),
});

const joint = z.strictObject({
  id,
  name: name.optional(),
  clauses: z.array(id).min(2),
  rule: z.enum(["largest", "cap"]),
  points: size.optional(),
  window: window.optional(),
  cite: cite.optional(),
});

const list = z.strictObject({ id, name, cite: cite.optional(), "kept-by": id.optional() });

const consequence = z.strictObject({
  id,
  for: z.union([z.strictObject({ band: id }), z.strictObject({ list: id }), z.strictObject({ score: interval })], {
    error: () => "a consequence is for `{ band }`, `{ list }` or `{ score }`",
  }),
  kind: z.enum(["benefit", "restriction"]),
  name,
  cite: cite.optional(),
});

const option = z.strictObject({
  id,
  name,
  cite: cite.optional(),
  set: z.record(text, z.unknown()).optional(),
  remove: z.array(text).optional(),
  unconfirmed: z.boolean().optional(),
  untranslatable: words.optional(),
});

const reading = z.strictObject({
  id,
  question: name,
  cite: cite.optional(),
  refs: z.array(text).optional(),
  default: id,
  reason: name,
  options: z.array(option).min(1),
});

const lending = z.strictObject({
  policy: id,
  multiply: z.int().min(1).max(1000),
  divide: z.int().min(1).max(1000),
  override: points.optional(),
  cite,
});

const untranslatable = z.strictObject({
  id,
  name,
  cite,
  reason: name,
  refs: z.array(text).optional(),
  behaviours: z.array(code).optional(),
});

const note = z.strictObject({ id: text, text: name, cite: cite.optional() });

export const policyDocument = z
  .strictObject({
    policy: id,
    title: name,
    place: id,
    status: z.enum(["proposed", "draft", "in-force", "repealed"]),
    evidence: z.enum(["full-table", "partial-table", "scale-only"]),
    valid: z.strictObject({ from: day, to: day.optional() }),
    "earlier-acts": z.enum(["count", "ignore"]).optional(),
    window: window.optional(),
    stacking: z.enum(["highest-per-fact", "highest-per-department", "all"]).optional(),
    expiry: period.optional(),
    cite: cite.optional(),
    scale: scale.optional(),
    clauses: z.array(clause).optional(),
    joint: z.array(joint).optional(),
    lists: z.array(list).optional(),
    consequences: z.array(consequence).optional(),
    readings: z.array(reading).optional(),
    extends: lending.optional(),
    untranslatable: z.array(untranslatable).optional(),
    notes: z.array(note).optional(),
  })
  .meta({ title: "Tallyglass policy", description: "One scheme of points in one version." });

export type PolicyDocument = z.infer<typeof policyDocument>;
export type ClauseDocument = z.infer<typeof clause>;
export type RowDocument = z.infer<typeof row>;
export type EffectDocument = Pick<ClauseDocument, "points" | "override" | "reset" | "list">;
export type StepsDocument = z.infer<typeof steps>;
export type ScaleDocument = z.infer<typeof scale>;
export type CitationDocument = z.infer<typeof citation>;
export type TestDocument = z.infer<typeof test>;
