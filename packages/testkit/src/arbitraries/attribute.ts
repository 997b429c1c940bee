import { fromUnits } from "@tallyglass/policy";
import fc from "fast-check";
import type { Plain } from "./words.ts";

/** An attribute as a generated catalogue declares it, and what it can hold. */
export type AttributeShape = { readonly name: string; readonly optional: boolean } & (
  | { readonly type: "enumeration"; readonly values: readonly string[] }
  | { readonly type: "boolean" }
  | NumberShape
);

export type NumberShape = {
  readonly type: "integer" | "decimal";
  readonly decimals: number;
  /** In whole units. */
  readonly from: number;
  readonly to: number;
};

/** The attribute that holds what an assessor gave, and the one that holds what an assessor took. */
export const assessedAttributes = { reward: "points_given", penalty: "points_taken" } as const;

/** What generated behaviours carry: one name means the same wherever it stands, but may be optional or not. */
const palette: readonly AttributeShape[] = [
  { name: "level", optional: false, type: "enumeration", values: ["national", "provincial", "city", "county"] },
  { name: "serious", optional: false, type: "boolean" },
  { name: "months_overdue", optional: false, type: "integer", decimals: 0, from: 0, to: 24 },
  { name: "change", optional: false, type: "integer", decimals: 0, from: -6, to: 6 },
  { name: "hours", optional: false, type: "decimal", decimals: 1, from: 0, to: 400 },
  { name: "amount_rmb", optional: false, type: "decimal", decimals: 2, from: 0, to: 5_000 },
  { name: assessedAttributes.reward, optional: false, type: "integer", decimals: 0, from: 5, to: 9 },
  { name: assessedAttributes.penalty, optional: false, type: "integer", decimals: 0, from: -9, to: -5 },
];

/** Some attributes of the palette. */
export function attributeSets(): fc.Arbitrary<readonly AttributeShape[]> {
  const each = palette.map((attribute) => fc.boolean().map((optional): AttributeShape => ({ ...attribute, optional })));
  return fc.subarray(each, { maxLength: 5 }).chain((chosen) => fc.tuple(...chosen));
}

/** The attribute as a catalogue says it. */
export function attributeDocument(attribute: AttributeShape): Plain {
  const { reward, penalty } = assessedAttributes;
  const assessed = attribute.name === reward || attribute.name === penalty;
  const optional = { ...(attribute.optional && { optional: true }), ...(assessed && { assessed: true }) };
  switch (attribute.type) {
    case "enumeration":
      return { type: attribute.type, values: attribute.values, ...optional };
    case "boolean":
      return { type: attribute.type, ...optional };
    default: {
      const { type, decimals, from, to } = attribute;
      const range = `[${fromUnits(from, decimals)}..${fromUnits(to, decimals)}]`;
      return { type, ...(type === "decimal" && { decimals }), range, ...optional };
    }
  }
}

/** Tests of one attribute of which no two pass the same value: cells of its domain, some left out. */
export function disjointTests(attribute: AttributeShape): fc.Arbitrary<readonly unknown[]> {
  const cells = cellsOf(attribute);
  return attribute.optional
    ? fc.tuple(cells, fc.boolean()).map(([tests, absent]) => (absent ? [...tests, "absent"] : tests))
    : cells;
}

function cellsOf(attribute: AttributeShape): fc.Arbitrary<readonly unknown[]> {
  switch (attribute.type) {
    case "boolean":
      return fc.subarray([true, false], { minLength: 1 });
    case "enumeration":
      return fc
        .tuple(...attribute.values.map(() => fc.integer({ min: 0, max: 2 })))
        .map((groups) => [0, 1, 2].map((group) => attribute.values.filter((_, index) => groups[index] === group)))
        .map((groups) => groups.filter(({ length }) => length > 0))
        .chain((groups) => fc.subarray(groups, { minLength: 1 }))
        .map((groups) => groups.map((group) => (group.length === 1 ? group[0] : group)));
    default:
      return disjointIntervals(attribute);
  }
}

/** Intervals of which no two hold the same number, side by side or with gaps, in every notation. */
export function disjointIntervals({ decimals, from, to }: Omit<NumberShape, "type">): fc.Arbitrary<readonly string[]> {
  const cuts = fc.uniqueArray(fc.integer({ min: from, max: to - 1 }), { minLength: 1, maxLength: 3 });
  return cuts.chain((unsorted) => {
    const sorted = unsorted.toSorted((left, right) => left - right);
    const cells = [...sorted, undefined].map((last, index) => {
      const before = sorted[index - 1];
      return intervalTexts(before === undefined ? undefined : before + 1, last, from, to, decimals);
    });
    return fc.tuple(...cells).chain((all) => fc.subarray(all, { minLength: 1 }));
  });
}

/** The whole units from one to another, in any notation; the edge of the domain may be left open. */
function intervalTexts(
  low: number | undefined,
  high: number | undefined,
  from: number,
  to: number,
  decimals: number,
): fc.Arbitrary<string> {
  const write = (units: number) => fromUnits(units, decimals);
  const opens = [`[${write(low ?? from)}`, `(${write((low ?? from) - 1)}`];
  const closes = [`${write(high ?? to)}]`, `${write((high ?? to) + 1)})`];
  const closed = opens.flatMap((open) => closes.map((close) => `${open}..${close}`));
  const above = low === undefined ? [] : [`>= ${write(low)}`, `> ${write(low - 1)}`];
  const below = high === undefined ? [] : [`<= ${write(high)}`, `< ${write(high + 1)}`];
  const single = low !== undefined && low === high ? [`= ${write(low)}`] : [];
  return fc.constantFrom(
    ...single,
    ...(high === undefined ? above : []),
    ...(low === undefined ? below : []),
    ...closed,
  );
}
