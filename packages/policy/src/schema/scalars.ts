import { z } from "zod";
import { intervalPattern } from "../model/interval-pattern.ts";

const says = (message: string) => ({ error: () => message });

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;
const attributePattern = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

const periodPattern = /^[1-9]\d{0,4} (?:day|month|year)s?$/;
const windowPattern = /^(?:calendar-year|ever|rolling [1-9]\d{0,4} (?:day|month|year)s?)$/;

export const id = z
  .string()
  .regex(idPattern, says("an id is lower-case letters, digits and single hyphens"))
  .meta({ description: "Lower-case letters, digits and single hyphens." });

export const code = z
  .string()
  .regex(codePattern, says("a behaviour code is `department.behaviour` in lower case"))
  .meta({ description: "A behaviour code: department.behaviour" });

export const attributeName = z.string().regex(attributePattern, says("an attribute is lower-case words joined by `_`"));

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, says("a day is written `2018-08-01`"))
  .meta({ description: "A day, as 2018-08-01." });

export const points = z
  .int({ error: () => "points are a whole number" })
  .min(-1_000_000, says("no table gives or takes more than a million points"))
  .max(1_000_000, says("no table gives or takes more than a million points"))
  .meta({ description: "A whole number of points." });

/** Points counted by their size, where the sign is that of the clause. */
export const size = z
  .int({ error: () => "a whole number above 0" })
  .min(1, says("a whole number above 0"))
  .max(1_000_000, says("no table gives or takes more than a million points"));

export const text = z.string().min(1, says("a text says something"));

export const name = z
  .strictObject({ en: text, zh: text.optional() })
  .meta({ description: "A name in English and, where the text has it, in Chinese." });

/** Words of ours: in English alone, or in both languages. */
export const words = z
  .union([text, name], says("words are text, or `{ en, zh }`"))
  .meta({ description: "Text in English, or { en, zh }." });

const place = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*#\S.*$/, says("a citation is `source#place`, as in `trivium#L92`"));
const assumption = z.strictObject({ assumption: words });
const one = z.union([place, assumption], says("a citation is `source#place` or `{ assumption: why }`"));

export const citation = z
  .union([one, z.array(one).min(1)], says("a citation is `source#place`, `{ assumption: why }`, or a list of them"))
  .meta({ description: "Where a number comes from: source#place, { assumption: why }, or a list." });

export const interval = z
  .union(
    [z.string().regex(intervalPattern), z.number()],
    says("an interval is written like `> 5`, `<= 3` or `(50..100]`"),
  )
  .meta({ description: "An interval: > 5, <= 3, [50..100), or a bare number." });

export const period = z
  .string()
  .regex(periodPattern, says("a period is written like `5 years` or `12 months`"))
  .meta({ description: "A period: 5 years, 12 months, 90 days." });

export const window = z
  .string()
  .regex(windowPattern, says("a window is `calendar-year`, `ever`, or like `rolling 12 months`"))
  .meta({ description: "calendar-year, ever, or rolling and a period." });

export const term = z.strictObject({ from: day.optional(), to: day.optional() });
