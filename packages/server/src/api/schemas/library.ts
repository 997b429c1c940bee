import { z } from "zod";
import { cite, day, id, listOf, name, synthetic } from "./common.ts";

const points = z.strictObject({ points: z.int(), cite }).nullable();

const band = z.strictObject({
  id,
  rank: z.int(),
  name,
  from: z.int().nullable(),
  to: z.int().nullable(),
  cite,
});

const scale = z.strictObject({
  start: points,
  minimum: points,
  maximum: points,
  clamp: z.string(),
  bands: listOf(band),
});

export const policySummary = z.strictObject({
  id,
  title: name,
  place: z.string(),
  status: z.string(),
  evidence: z.string(),
  versions: listOf(z.strictObject({ from: day, to: day.optional() })),
  scale: scale.nullable(),
  clauses: listOf(z.strictObject({ id, name, behaviours: listOf(z.string()), cite })),
  readings: listOf(id),
  borrowsFrom: id.nullable(),
  untranslatable: listOf(z.strictObject({ id, name, reason: name, cite })),
  notes: listOf(z.strictObject({ id: z.string(), text: name, cite })),
});

export const policyList = z.strictObject({ synthetic, policies: listOf(policySummary) });

export const behaviourSummary = z.strictObject({
  code: z.string(),
  kind: z.string(),
  name,
  department: z.strictObject({ id, name: name.optional() }),
  access: z.strictObject({ who: z.string(), cite }).nullable(),
  attributes: listOf(z.string()),
  cite,
  clauses: listOf(z.strictObject({ id, points: z.string() })).optional(),
});

export const behaviourList = z.strictObject({ synthetic, behaviours: listOf(behaviourSummary) });
