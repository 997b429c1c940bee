import { z } from "zod";

/** The JSON Schema of what a schema lets through, without what only matters to programs in TypeScript. */
export function schemaOf(schema: z.core.$ZodType): unknown {
  const { $schema: _, ...written } = z.toJSONSchema(schema as z.ZodType, {
    io: "input",
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  return written;
}
