import { z } from "zod";
import { cite, day, id, listOf, name, synthetic } from "./common.ts";
import { residentId, scoreRow } from "./records.ts";

export const scoreList = z.strictObject({ synthetic, asOf: day, scores: listOf(scoreRow) });

const row = z.looseObject({ resident: residentId, behaviour: z.string(), date: day });

const way = z.union([
  z.strictObject({ found: z.literal(true), score: z.int().nullable(), records: listOf(row) }),
  z.strictObject({ found: z.literal(false), determined: z.boolean(), best: z.int().nullable() }),
]);

const consequence = z.strictObject({ id, kind: z.string(), name, policy: id, cite });

export const account = z.strictObject({
  resident: residentId,
  synthetic,
  policy: z.strictObject({ id, title: name, status: z.string(), evidence: z.string(), version: z.string() }),
  asOf: day,
  score: z.int().nullable(),
  change: z.int(),
  band: z.strictObject({ id, rank: z.int(), name, cite }).nullable(),
  lists: listOf(z.looseObject({ list: id, date: day, clause: id, cite })),
  consequences: listOf(consequence),
  lines: listOf(z.looseObject({ kind: z.string(), points: z.int(), cite })).describe(
    "The points of the lines add up to the score.",
  ),
  remarks: listOf(z.looseObject({ kind: z.string() })),
  assumptions: listOf(z.string()),
  readings: z.record(id, z.string()),
  toward: z.strictObject({ band: id, acts: way, withdrawals: way }).optional(),
});

const borrowed = z.strictObject({ score: z.int().nullable(), change: z.int(), band: id.nullable() }).nullable();

export const comparedList = z.strictObject({
  synthetic,
  asOf: day,
  compared: listOf(scoreRow.omit({ borrowed: true }).extend({ change: z.int(), borrowed })),
});
