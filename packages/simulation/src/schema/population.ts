import { cite, figure, id, listOf, name, times } from "@tallyglass/policy/document";
import { z } from "zod";
import { group, percentage } from "./groups.ts";

const row = z.strictObject({
  when: group.optional(),
  weights: z.record(z.string().min(1), percentage).optional(),
  share: percentage.optional(),
  times,
  cite,
});

const aDraw = { error: () => "a draw is a whole number from 0 to 63" };

const attribute = z.strictObject({
  draw: z
    .int(aDraw)
    .min(0, aDraw)
    .max(63, aDraw)
    .meta({ description: "The number of the attribute's draw. It never changes." }),
  name,
  values: z.record(id, name).optional(),
  flag: z.literal(true).optional().meta({ description: "The values are `no` and `yes`." }),
  table: listOf(row),
  cite,
});

const marginal = z.strictObject({
  of: group,
  among: group.optional(),
  share: percentage,
  within: z.number().positive({ error: () => "a share is held to within more than 0 percentage points" }),
  cite,
});

export const populationDocument = z
  .strictObject({
    population: id,
    title: name,
    residents: figure,
    scored: z.strictObject({ when: group, cite }),
    attributes: z.record(id, attribute),
    groups: listOf(listOf(id)).meta({ description: "The attributes by whose combinations a run counts residents." }),
    marginals: z.array(marginal).optional(),
    cite,
  })
  .meta({ title: "Tallyglass population", description: "Who there is: attributes with conditional tables." });

export type PopulationDocument = z.infer<typeof populationDocument>;
export type AttributeDocument = z.infer<typeof attribute>;
export type RowDocument = z.infer<typeof row>;
