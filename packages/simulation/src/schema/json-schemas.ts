import { z } from "zod";
import { behavioursDocument } from "./behaviours.ts";
import { populationDocument } from "./population.ts";
import { recordingDocument } from "./recording.ts";
import { deltaScenario, wholeScenario } from "./scenario.ts";

/**
 * A JSON Schema (2020-12) for each kind of document of a scenario, out of the same definitions that read it.
 * A scenario is whole, or a delta on another.
 */
export function scenarioSchemas(): Readonly<Record<"population" | "behaviours" | "recording" | "scenario", unknown>> {
  const write = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" });
  return {
    population: write(populationDocument),
    behaviours: write(behavioursDocument),
    recording: write(recordingDocument),
    scenario: write(z.union([wholeScenario, deltaScenario])),
  };
}
