import { z } from "zod";
import { attributeName, citation, code, id, interval, name, text } from "./scalars.ts";

const optional = z.boolean().optional();
const assessed = z
  .boolean()
  .optional()
  .meta({ description: "The department determines it; the person who acts cannot choose it." });
const unit = text.optional();

const attribute = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("enumeration"), values: z.array(id).min(1), optional, assessed }),
    z.strictObject({ type: z.literal("boolean"), optional, assessed }),
    z.strictObject({ type: z.literal("integer"), unit, range: interval, optional, assessed }),
    z.strictObject({
      type: z.literal("decimal"),
      decimals: z.int().min(0).max(4),
      unit,
      range: interval,
      optional,
      assessed,
    }),
  ])
  .meta({ description: "What a record of the behaviour carries." });

const accessKinds = ["by-choice", "by-circumstance", "by-award", "by-office"] as const;

const behaviour = z.strictObject({
  code,
  kind: z.enum(["dishonest", "trustworthy"]),
  name,
  cite: citation,
  access: z.strictObject({ who: z.enum(accessKinds), cite: citation }).optional(),
  attributes: z.record(attributeName, attribute).optional(),
});

const department = z.strictObject({ id, name, cite: citation });

export const catalogueDocument = z
  .strictObject({
    catalogue: id,
    title: name,
    cite: citation.optional(),
    departments: z.array(department),
    behaviours: z.array(behaviour),
  })
  .meta({ title: "Tallyglass catalogue", description: "Departments and the behaviours that they may record." });

export type CatalogueDocument = z.infer<typeof catalogueDocument>;
export type AttributeDocument = z.infer<typeof attribute>;
