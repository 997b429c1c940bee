import type { Scheme } from "@tallyglass/policy";
import { describe, expect, readRepositoryLibrary, schemeNamed, test } from "@tallyglass/testkit";
import { studyOutputs } from "../src/study/outputs.ts";
import { holds, verdicts } from "../src/verdicts/verdicts.ts";
import { fuzhou, runOf, studyWith } from "./variant-studies.ts";

const { attributes } = studyWith({});
const context = { scheme: fuzhou, attributes };

/** 100 of the poorest at 480 on average and 100 of the richest at 510; 100 between them at 500. */
const run = runOf(
  [
    { group: { income: "1" }, ranks: { 3: 60, 4: 30, 6: 10 }, scoreSum: 48_000 },
    { group: { income: "2" }, ranks: { 3: 100 }, scoreSum: 50_000 },
    { group: { income: "3" }, ranks: { 2: 20, 3: 70, 4: 10 }, scoreSum: 51_000 },
  ],
  {
    lists: [2018, 2019].map((year) => ({
      ...{ replicate: 0, policy: "fuzhou-yuming", year, list: "defaulters", residents: year === 2019 ? 6 : 2 },
      ...{ group: { income: "1" }, grouping: "income" },
    })),
    harm: [2018, 2019].map((year) => ({
      ...{ replicate: 0, policy: "fuzhou-yuming", year, residents: 5, harmed: 3, pointsLost: year - 1959 },
      ...{ pointsGained: 9, bandWorse: 1, newlyListed: 0 },
    })),
  },
);

describe("what variants are compared by", () => {
  const values = new Map(studyOutputs.map((output) => [output.id, output.of(run, context)]));

  test.each([
    // 149,000 over 300 residents is 496 2/3.
    ["score-change", -10 / 3],
    // 30 + 10 + 10 of 300.
    ["below-start", 50 / 300],
    // In the last year alone.
    ["listings", 6 / 300],
    // 480 − 510.
    ["income-gap", -30],
    // 60 points over 300 residents.
    ["wrong-points", 200],
  ])("%s is %d", (id, expected) => {
    expect(values.get(id)).toBeCloseTo(expected, 10);
  });

  test("is no number where nothing says where one starts, or residents are not told apart by income", () => {
    const unknown: Scheme = schemeNamed(readRepositoryLibrary(), "wuhu-lehui");
    const of = (id: string, other: Partial<typeof context>) =>
      studyOutputs.find((output) => output.id === id)?.of(run, { ...context, ...other });
    expect(of("score-change", { scheme: unknown })).toBeNaN();
    expect(of("below-start", { scheme: unknown })).toBeNaN();
    expect(of("income-gap", { attributes: [] })).toBeNaN();
  });
});

describe("the verdicts", () => {
  const measured = (id: string, other = run) => {
    const verdict = verdicts.find((each) => each.id === id);
    if (verdict === undefined) throw new Error(`no verdict ${id}`);
    const value = verdict.measure(other, context);
    return [value, holds(verdict, value)] as const;
  };

  test.each([
    ["score-falls", -10 / 3, true],
    // 50 below and 20 above, of 300.
    ["more-fall-than-rise", 30 / 300, true],
    ["quarter-falls", 50 / 300, false],
    ["top-is-empty", 20 / 300, false],
    // 40 in 100 against 10 in 100.
    ["poorest-fall", 4, true],
    ["richest-fall", 0.25, false],
  ])("%s is measured at %d", (id, value, expected) => {
    const [found, verdict] = measured(id);
    expect(found).toBeCloseTo(value, 10);
    expect(verdict).toBe(expected);
  });

  test("do not hold at the threshold itself", () => {
    const quarter = runOf([{ group: { income: "1" }, ranks: { 3: 75, 4: 25 }, scoreSum: 50_000 }]);
    expect(measured("quarter-falls", quarter)).toEqual([0.25, false]);
    expect(measured("score-falls", runOf([{ group: { income: "1" }, ranks: { 3: 1 }, scoreSum: 500 }]))).toEqual([
      0,
      false,
    ]);
  });

  test("say nothing of the ratio of a few: 19 and 10 below", () => {
    const few = runOf([
      { group: { income: "1" }, ranks: { 3: 81, 4: 19 } },
      { group: { income: "3" }, ranks: { 3: 90, 4: 10 } },
    ]);
    expect(measured("poorest-fall", few)).toEqual([Number.NaN, null]);
    expect(measured("richest-fall", few)).toEqual([Number.NaN, null]);
  });
});
