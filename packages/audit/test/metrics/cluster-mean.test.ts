import { describe, expect, test } from "@tallyglass/testkit";
import { clusterMean, meanRatio } from "../../src/metrics/cluster-mean.ts";

describe("a mean over cells", () => {
  test("weighs cells by their residents, with the spread of the ratio estimator", () => {
    // Sums 10 and 30 over 10 and 10: mean 2. Deviations -10 and 10, squares 200, times 2/1 = 400; √400 / 20 = 1.
    const found = clusterMean([
      { sum: 10, residents: 10 },
      { sum: 30, residents: 10 },
    ]);

    expect(found?.mean).toBe(2);
    expect(found?.among).toBe(20);
    expect(found?.interval?.[0]).toBeCloseTo(2 - 1.959964, 6);
    expect(found?.interval?.[1]).toBeCloseTo(2 + 1.959964, 6);
  });

  test("has no interval over one cell and does not exist over none", () => {
    expect(clusterMean([{ sum: 6, residents: 3 }])).toEqual({ mean: 2, among: 3, interval: null });
    expect(clusterMean([])).toBe(null);
    expect(clusterMean([{ sum: 0, residents: 0 }])).toBe(null);
  });

  test("is as sure as can be where all cells are alike", () => {
    const found = clusterMean([
      { sum: 4, residents: 2 },
      { sum: 8, residents: 4 },
    ]);

    expect(found?.interval).toEqual([2, 2]);
  });
});

describe("the ratio of two means", () => {
  test("has an interval around it on the scale of logarithms", () => {
    // The first has mean 2 and deviation 1, that is 0.5 of it; the second 1 without deviation.
    const top = [
      { sum: 10, residents: 10 },
      { sum: 30, residents: 10 },
    ];
    const bottom = [
      { sum: 5, residents: 5 },
      { sum: 5, residents: 5 },
    ];
    const found = meanRatio(top, bottom);

    expect(found?.ratio).toBe(2);
    expect(found?.interval?.[0]).toBeCloseTo(2 / Math.exp(1.959964 / 2), 6);
    expect(found?.interval?.[1]).toBeCloseTo(2 * Math.exp(1.959964 / 2), 6);
  });

  test("does not exist where one of them has nothing", () => {
    expect(meanRatio([{ sum: 0, residents: 5 }], [{ sum: 1, residents: 5 }])).toBe(null);
    expect(meanRatio([], [{ sum: 1, residents: 5 }])).toBe(null);
    expect(meanRatio([{ sum: 4, residents: 2 }], [{ sum: 1, residents: 1 }])).toEqual({ ratio: 2, interval: null });
  });
});
