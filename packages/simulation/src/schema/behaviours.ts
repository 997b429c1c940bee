import { cite, figure, id, listOf, name, times } from "@tallyglass/policy/document";
import { z } from "zod";
import { attributeValues, group, percentage } from "./groups.ts";

const multiplier = z.strictObject({
  by: id,
  factors: z.record(z.string().min(1), z.number().min(0, { error: () => "a factor is at least 0" })),
  times,
  cite,
});

const outcome = z.strictObject({ weight: percentage, set: attributeValues, times, cite });

const hazard = z.strictObject({
  "per-year": figure,
  gate: group.optional(),
  multiply: z.array(multiplier).optional(),
  headroom: z
    .number()
    .min(1, { error: () => "a headroom is at least 1" })
    .optional()
    .meta({ description: "The most by which a scenario may raise the hazard." }),
  outcomes: listOf(outcome).optional(),
  entails: z.record(z.string().min(1), figure).optional(),
  cite,
});

const aCeiling = { error: () => "a ceiling is a number from 0 to 100000" };

export const behavioursDocument = z
  .strictObject({
    behaviours: id,
    title: name,
    "false-records": z.strictObject({ "ceiling-per-100000": z.number().min(0, aCeiling).max(100_000, aCeiling) }),
    hazards: z.record(id, z.record(id, hazard)),
    cite,
  })
  .meta({ title: "Tallyglass behaviours", description: "What residents do: a yearly hazard for each behaviour." });

export type BehavioursDocument = z.infer<typeof behavioursDocument>;
export type HazardDocument = z.infer<typeof hazard>;
