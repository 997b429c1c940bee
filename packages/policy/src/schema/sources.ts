import { z } from "zod";
import { day, id, name, text } from "./scalars.ts";

const citedSource = z.strictObject({
  id,
  title: name,
  publisher: text.optional(),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/, { error: () => "an address begins with http:// or https://" })
    .optional(),
  date: z.union([day, text]).optional(),
  kind: z.enum(["base", "law", "official", "press", "research"]),
  lines: z.int().min(1).optional().meta({ description: "How many lines the text has, where it is cited by line." }),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, { error: () => "a digest is `sha256:` and 64 hexadecimal digits" })
    .optional(),
  ref: text.optional().meta({ description: "Its number in the research notes." }),
  note: text.optional(),
});

export const sourcesDocument = z
  .strictObject({ sources: z.array(citedSource).min(1) })
  .meta({ title: "Tallyglass sources", description: "The documents that policies cite." });

export type SourcesDocument = z.infer<typeof sourcesDocument>;
