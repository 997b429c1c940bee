import { z } from "zod";
import { day, id, listOf } from "./common.ts";

export const policyId = id.describe("The id of a policy of the library, as `GET /api/v1/policies` lists them.");

export const asOf = day.optional().describe("The day to look at; the last day in the records when left out.");

export const readings = z
  .record(id, id)
  .optional()
  .describe('Options of open questions, as `{ "start": "600" }`; the default of each when left out.');

export const residentId = z
  .string()
  .regex(/^syn-\d{1,10}$/)
  .describe("A synthetic resident, as syn-000042.");

const mostRecords = 200_000;

/** What stands in a record is checked by the one door that all records come through, not here. */
export const records = z
  .array(z.unknown())
  .max(mostRecords)
  .readonly()
  .meta({
    description:
      "Records: `resident`, `behaviour`, `date`; optional `recorded`, `withdrawn`, `fact`, `place`; attributes by name.",
    examples: [[{ resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 }]],
  });

/** What a row of scores holds, as on the command line. */
export const scoreRow = z.strictObject({
  resident: residentId,
  policy: id,
  asOf: day,
  score: z.int().nullable(),
  band: id.nullable(),
  bandRank: z.int().nullable(),
  lists: listOf(id),
  readings: listOf(z.string()).optional(),
  borrowed: listOf(z.string()).optional(),
});
