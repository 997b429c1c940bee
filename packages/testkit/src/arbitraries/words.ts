import { addPeriod, type Day, identityShapeOf } from "@tallyglass/policy";
import fc from "fast-check";

/** A document, or a part of one, before it is text. */
export type Plain = { readonly [key: string]: unknown };

/** The source that generated documents cite, with so many lines. */
export const citedSource = { id: "base", lines: 500 } as const;

const awkwardTexts = [
  "Plain words",
  "a: colon, a # hash",
  "- a dash",
  "'single' and \"double\"",
  "yes",
  "null",
  "007",
  "1.50",
  "[brackets] {braces}",
  "ends with a space ",
  " begins with one",
  "*star &and !bang %percent @at `tick`",
  "two\nlines",
  "玉茗分：良好",
  "a very long line that does not fit beside anything else on a line of one hundred and twenty columns, and so is folded",
];

/** Something to say, also where YAML would take it for something else. */
export const someText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...awkwardTexts) },
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .filter((text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(text) && identityShapeOf(text) === undefined),
);

/** A name in English, and in Chinese where there is one. */
export const someName: fc.Arbitrary<Plain> = fc.record({ en: someText, zh: someText }, { requiredKeys: ["en"] });

const someLine = fc.integer({ min: 1, max: citedSource.lines });

const oneCitation: fc.Arbitrary<unknown> = fc.oneof(
  someLine.map((at) => `${citedSource.id}#L${at}`),
  fc.tuple(someLine, someLine).map(([at, other]) => `${citedSource.id}#L${Math.min(at, other)}-${Math.max(at, other)}`),
  fc.constantFrom(`${citedSource.id}#art. 12`, `${citedSource.id}#the second table`),
  fc.oneof(someText, someName).map((assumption) => ({ assumption })),
);

/** Where a number comes from, in each form that the language has. */
export const someCitation: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: oneCitation },
  fc.array(oneCitation, { minLength: 1, maxLength: 3 }),
);

/** A day of the calendar between two days. */
export function daysBetween(first: Day, last: Day): fc.Arbitrary<Day> {
  return fc.integer({ min: 0, max: daysFrom(first, last) }).map((count) => addPeriod(first, { count, unit: "day" }));
}

function daysFrom(first: Day, last: Day): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}

export const somePeriod: fc.Arbitrary<string> = fc.constantFrom(
  ...["1 day", "90 days", "1 month", "6 months", "12 months", "1 year", "2 years", "5 years"],
);

export const someWindow: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("calendar-year", "ever"),
  somePeriod.map((period) => `rolling ${period}`),
);

/** The same, or left out. */
export function sometimes<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 2 });
}

/** As a rule left out. */
export function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/** The document without the keys that were left out. */
export function withoutNothing(document: Plain): Plain {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}

const citation = sometimes(someCitation);
const name = sometimes(someName);

/** The parts that may stand on almost anything. */
export const optional = { citation, name, period: sometimes(somePeriod), window: sometimes(someWindow) } as const;
