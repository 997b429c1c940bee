import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { recourse } from "../../src/metrics/least-cost.ts";

describe("recourse", () => {
  test("counts who can within the budget, and takes the median of those alone", () => {
    // Of 1, 3, 5 the median is 3; 13 is over the budget, and no way leads for two.
    expect(recourse([5, undefined, 1, 13, 3, undefined], 12)).toEqual({ among: 6, able: 3, medianCost: 3 });
  });

  test("has no median where nobody can", () => {
    expect(recourse([undefined, 20], 12)).toEqual({ among: 2, able: 0, medianCost: null });
    expect(recourse([], 12)).toEqual({ among: 0, able: 0, medianCost: null });
  });

  law(
    "is never worse with a larger budget",
    fc.property(fc.array(fc.option(fc.nat(40), { nil: undefined })), fc.nat(40), fc.nat(40), (costs, budget, more) => {
      expect(recourse(costs, budget + more).able).toBeGreaterThanOrEqual(recourse(costs, budget).able);
    }),
  );
});
