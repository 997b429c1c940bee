import { describe, expect, test } from "@tallyglass/testkit";
import { flippingSets } from "../../src/metrics/flipping-set.ts";
import { rankCorrelation } from "../../src/metrics/rank-correlation.ts";
import { replicateMean } from "../../src/metrics/replicate-interval.ts";

describe("the smallest choices that turn a verdict", () => {
  const tried = [
    { options: { a: "1" }, holds: true },
    { options: { b: "1" }, holds: null },
    { options: { a: "1", b: "1" }, holds: false },
    { options: { a: "1", c: "1" }, holds: false },
    { options: { a: "1", b: "1", c: "1" }, holds: false },
  ];

  test("are searched from the smallest on, and are several where several are as small", () => {
    expect(flippingSets(tried, true)).toEqual([
      { a: "1", b: "1" },
      { a: "1", c: "1" },
    ]);
  });

  test("are single ones where one alone turns it", () => {
    expect(flippingSets(tried, false)).toEqual([{ a: "1" }]);
  });

  test("are none where nothing that was run turns it; what cannot be told turns nothing", () => {
    expect(flippingSets(tried.slice(0, 2), true)).toEqual([]);
    expect(flippingSets([], true)).toEqual([]);
  });
});

describe("the rank correlation", () => {
  test.each([
    [[1, 2, 3], [10, 20, 30], 1],
    [[1, 2, 3], [30, 20, 10], -1],
    // Ranks 1 2 3 and 1 3 2: 1 − 6 · (0 + 1 + 1) / (3 · 8) = 0.5.
    [[1, 2, 3], [10, 30, 20], 0.5],
    // Ranks 1.5 1.5 3 and 1 2 3, from the middle 2: (0.5 + 0 + 1) / √(1.5 · 2) = 1.5 / √3.
    [[5, 5, 9], [1, 2, 3], 1.5 / Math.sqrt(3)],
  ])("of %j and %j is %d", (left, right, expected) => {
    expect(rankCorrelation(left, right)).toBeCloseTo(expected, 12);
  });

  test("of what does not vary is none", () => {
    expect(rankCorrelation([1, 1], [1, 2])).toBeNaN();
  });
});

describe("the mean over replicates", () => {
  test("has the interval of Student's t", () => {
    // Mean 2.5, variance 5/3, and of 3 degrees of freedom 3.182446: 3.182446 · √(5/12) = 2.054259.
    const { mean, interval } = replicateMean([1, 2, 3, 4]);
    expect(mean).toBe(2.5);
    expect(interval?.[0]).toBeCloseTo(2.5 - 2.054259, 5);
    expect(interval?.[1]).toBeCloseTo(2.5 + 2.054259, 5);
  });

  test("has none from three", () => {
    expect(replicateMean([1, 2, 3])).toEqual({ mean: 2 });
  });

  test("comes to the tables of the law beyond twenty", () => {
    // Of 30 degrees of freedom the tables give 2.042; 31 values of variance 1 have the reach 2.042 / √31.
    const values = Array.from({ length: 31 }, (_, at) => (at === 0 ? 0 : at % 2 === 0 ? 1 : -1) * Math.sqrt(30 / 30));
    const { interval } = replicateMean(values);
    expect((interval?.[1] ?? 0) * Math.sqrt(31)).toBeCloseTo(2.042, 2);
  });
});
