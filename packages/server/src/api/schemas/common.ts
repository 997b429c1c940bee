import { z } from "zod";

/** A list that is only read. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}

export const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const day = z.iso.date().describe("A day, as 2018-12-31.");

export const name = z.strictObject({ en: z.string(), zh: z.string().optional() });

export const cite = listOf(z.string()).describe("Where it stands: `source#place`, or an assumption.");

export const synthetic = z.literal(true).describe("Every resident is synthetic.");
