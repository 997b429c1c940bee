import { z } from "zod";
import { problemSchema } from "../../problems/problem-response.ts";
import { id, listOf, name, synthetic } from "./common.ts";

export const runId = z
  .string()
  .regex(/^run-[a-z]{12}$/)
  .describe("The id of a run, as the answer to `POST /api/v1/runs` gave it.");

const settingValue = z.union([
  z.number(),
  z.boolean(),
  z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}]*$/u),
]);

const path = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);

const count = (most: number) => z.int().min(1).max(most).optional();

export const runRequest = z.strictObject({
  scenario: id.describe("The id of a scenario of the library, as `fuzhou`."),
  residents: count(2_000_000_000).describe("How many residents there are; an even number."),
  years: count(100),
  seed: z.int().min(0).max(4_294_967_295).optional(),
  replicates: count(1000),
  settings: z
    .record(path, settingValue)
    .optional()
    .describe('Keys of the scenario or its documents by their path, as `{ "collectors": true }`.'),
});

const stage = z.strictObject({
  state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  done: z.int(),
  total: z.int().nullable().describe("Nothing where nobody knows yet how much there is to do."),
  unit: z.enum(["residents", "runs"]),
  rate: z.number().describe("So many a second."),
  problem: problemSchema.optional(),
});

export type Stage = z.output<typeof stage>;

const bands = z.strictObject({
  policy: id,
  borrowed: id.optional(),
  bands: listOf(z.strictObject({ band: id.nullable(), residents: z.int() })),
});

export const runResult = z.strictObject({
  scenario: z.strictObject({ id, title: name }),
  set: listOf(z.strictObject({ path: z.string(), value: z.string() })),
  years: z.int(),
  seed: z.int(),
  replicates: z.int(),
  residents: z.int(),
  digest: z.string(),
  figures: z.strictObject({ cited: z.int(), assumed: z.int() }),
  summary: z.strictObject({
    residents: z.int(),
    scored: z.int(),
    deeds: z.int(),
    records: z.int(),
    falseRecords: z.int(),
    misattributed: z.int(),
    bands: listOf(bands),
  }),
});

export const run = z.strictObject({
  id: runId,
  synthetic,
  simulation: stage,
  result: runResult.nullable(),
  audit: stage.nullable(),
});

export const runList = z.strictObject({ synthetic, runs: listOf(run) });
