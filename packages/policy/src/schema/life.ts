import { z } from "zod";
import { day, id, name, text } from "./scalars.ts";

/** The attributes of a record go beside its fields; the catalogue says which there may be. */
const lifeRecord = z.looseObject({
  behaviour: text,
  date: day,
  recorded: day.optional(),
  withdrawn: day.optional(),
  fact: text.optional(),
  place: text.optional(),
});

export const lifeDocument = z
  .strictObject({
    life: id,
    resident: text,
    title: name,
    story: name,
    records: z.array(lifeRecord),
  })
  .meta({ title: "Tallyglass life", description: "The records of one synthetic resident." });

export type LifeDocument = z.infer<typeof lifeDocument>;
