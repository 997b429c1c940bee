import { cite, code, day, figure, id, listOf, name } from "@tallyglass/policy/document";
import { z } from "zod";

const feedback = z.strictObject({
  id,
  state: z.union([z.strictObject({ list: id }), z.strictObject({ "band-rank": z.string().min(1) })], {
    error: () => "a state is `{ list }` or `{ band-rank }`",
  }),
  behaviours: listOf(code),
  times: figure,
  cite,
});

const whole = (least: number, most: number) =>
  z
    .int({ error: () => "a whole number" })
    .min(least, { error: () => `at least ${least}` })
    .max(most, { error: () => `at most ${most}` });

/** The keys of a scenario that is whole. */
const scenarioKeys = {
  population: id,
  behaviours: id,
  recording: id,
  policies: listOf(id),
  readings: z.record(id, z.record(id, z.union([z.string(), z.number()]))).optional(),
  from: day,
  years: whole(1, 100),
  residents: whole(2, 2_000_000_000).optional(),
  seed: whole(0, 4_294_967_295),
  replicates: whole(1, 1000),
  collectors: z.boolean(),
  feedback: z.boolean(),
  feedbacks: z.array(feedback).optional(),
};

export const wholeScenario = z
  .strictObject({ scenario: id, title: name, ...scenarioKeys, cite })
  .meta({ title: "Tallyglass scenario", description: "One of each document, the policies, the years, the seed." });

export const deltaScenario = z
  .strictObject({
    scenario: id,
    title: name,
    base: id,
    changes: z.record(z.string().min(1), z.unknown()).meta({ description: "Paths, and what they are set to." }),
  })
  .meta({ title: "Tallyglass scenario", description: "What a scenario changes of another." });

export type ScenarioDocument = z.infer<typeof wholeScenario>;
