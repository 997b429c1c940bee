import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { meanDifference } from "../../src/metrics/mean-difference.ts";
import { meanChange, welfareDirection } from "../../src/metrics/welfare-direction.ts";

test("a mean that falls is a decline, and one that hardly moves a standstill", () => {
  const before = { sum: 50_000, among: 100 };
  expect(welfareDirection(before, { sum: 49_949, among: 100 })).toBe("decline");
  expect(welfareDirection(before, { sum: 50_050, among: 100 })).toBe("improvement");
  expect(welfareDirection(before, { sum: 50_049, among: 100 })).toBe("stagnation");
  expect(welfareDirection(before, { sum: 24_980, among: 50 })).toBe("stagnation");
});

describe("the change of a mean", () => {
  test("is told apart from that of who is there", () => {
    // Both means fall by 10, from 100 and 200. Before, 75 are poor and 25 rich, afterwards the other way round: the
    // mean of all rises from 125 to (25·90 + 75·190)/100 = 165. Within: −10. Composition: 95·(−½) + 195·½ = 50.
    const { within, composition } = meanChange([
      { before: { sum: 7_500, among: 75 }, after: { sum: 2_250, among: 25 } },
      { before: { sum: 5_000, among: 25 }, after: { sum: 14_250, among: 75 } },
    ]);
    expect(within).toBeCloseTo(-10, 12);
    expect(composition).toBeCloseTo(50, 12);
  });

  const mean = fc.record({ sum: fc.integer({ min: 0, max: 10_000 }), among: fc.integer({ min: 0, max: 100 }) });

  law(
    "is the sum of its two parts",
    fc.property(fc.array(fc.record({ before: mean, after: mean }), { minLength: 1, maxLength: 5 }), (drawn) => {
      // Nobody has no score.
      const settle = ({ sum, among }: { sum: number; among: number }) => ({ sum: among === 0 ? 0 : sum, among });
      const groups = drawn
        .map(({ before, after }) => ({ before: settle(before), after: settle(after) }))
        .filter(({ before, after }) => before.among + after.among > 0);
      const meanOf = (of: "before" | "after") =>
        groups.reduce((sum, group) => sum + group[of].sum, 0) / groups.reduce((sum, group) => sum + group[of].among, 0);
      fc.pre(Number.isFinite(meanOf("before")) && Number.isFinite(meanOf("after")));
      const { within, composition } = meanChange(groups);
      expect(within + composition).toBeCloseTo(meanOf("after") - meanOf("before"), 6);
    }),
  );
});

test("a difference of means has the reach of both", () => {
  // Variances 700/10 − 64 = 6 and 90/10 − 1 = 8; √(6/10 + 8/10) · 1.959964 = 2.31905
  const found = meanDifference({ sum: -80, squares: 700, among: 10 }, { sum: -10, squares: 90, among: 10 });
  expect(found.difference).toBe(-7);
  expect(found.interval[0]).toBeCloseTo(-7 - 2.31905, 4);
  expect(found.interval[1]).toBeCloseTo(-7 + 2.31905, 4);
});
