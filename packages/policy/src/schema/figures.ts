import { z } from "zod";
import { citation } from "./scalars.ts";

const says = (message: string) => ({ error: () => message });

/** A list that is not empty. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).min(1, says("a list has at least one item"));

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

export type FigureDocument = z.infer<typeof figure>;
export type DelayDocument = z.infer<typeof delay>;
