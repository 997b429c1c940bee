import { z } from "zod";
import { catalogueDocument } from "./catalogue.ts";
import { lifeDocument } from "./life.ts";
import { policyDocument } from "./policy.ts";
import { sourcesDocument } from "./sources.ts";

/** The version of the language; its schemas stand in a folder of that name. */
export const languageVersion = "1";

/** A JSON Schema (2020-12) for each kind of document, out of the same definitions that read it. */
export function documentSchemas(): Readonly<Record<"policy" | "catalogue" | "sources" | "life", unknown>> {
  const write = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" });
  return {
    policy: write(policyDocument),
    catalogue: write(catalogueDocument),
    sources: write(sourcesDocument),
    life: write(lifeDocument),
  };
}
