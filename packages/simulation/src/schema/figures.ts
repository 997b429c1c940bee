import { citation } from "@tallyglass/policy/document";
import { z } from "zod";

const says = (message: string) => ({ error: () => message });

/** A list that is not empty. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).min(1, says("a list has at least one item"));

/** A key of a map, or a value that YAML reads as a number. */
const valueName = z
  .union([z.string().min(1), z.number()], says("a value of an attribute is a word or a number"))
  .meta({ description: "A value of an attribute." });

export const cite = citation.optional();

const bounds = z.tuple([z.number(), z.number()], says("a range is two numbers, `[least, most]`"));

export const times = bounds
  .meta({ description: "The range of an assumption, as multiples of its numbers." })
  .optional();

/** A number with where it comes from. */
export const figure = z
  .union([z.number(), z.strictObject({ value: z.number(), range: bounds.optional(), cite })], {
    error: () => "a figure is a number, or `{ value, range, cite }`",
  })
  .meta({ description: "A number, or { value, range, cite }." });

/** A stretch of whole days, each as likely as the other. */
export const delay = z.strictObject({
  days: z
    .string()
    .regex(/^\[\d{1,5}\.\.\d{1,5}\]$/, says("days are written like `[1..30]`"))
    .meta({ description: "Whole days, both ends included: [1..30]." }),
  times,
  cite,
});

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

export type FigureDocument = z.infer<typeof figure>;
export type DelayDocument = z.infer<typeof delay>;
export type GroupDocument = z.infer<typeof group>;
