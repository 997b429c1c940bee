import { listOf } from "@tallyglass/policy/document";
import { z } from "zod";

const says = (message: string) => ({ error: () => message });

/** A key of a map, or a value that YAML reads as a number. */
const valueName = z
  .union([z.string().min(1), z.number()], says("a value of an attribute is a word or a number"))
  .meta({ description: "A value of an attribute." });

/** For each attribute that is named, the values that pass. */
export const group = z
  .record(z.string().min(1), z.union([valueName, listOf(valueName)]))
  .meta({ description: "For each attribute, the value or the values that pass." });

export const percentage = z
  .number()
  .min(0, says("a percentage is at least 0"))
  .max(100, says("a percentage is at most 100"));

/** What a deed comes with, or an assessor makes of it. */
export const attributeValues = z
  .record(z.string().min(1), z.union([z.string().min(1), z.number(), z.boolean()]))
  .meta({ description: "A value for each attribute; for numbers also a closed interval, [a..b]." });

export type GroupDocument = z.infer<typeof group>;
