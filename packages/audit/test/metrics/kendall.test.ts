import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { kendallTau } from "../../src/metrics/kendall.ts";

describe("Kendall's τ-b", () => {
  test("is 1 for one order and -1 for the other", () => {
    const rising = [1, 2, 3, 4].map((each) => [each, each * 10] as const);

    expect(kendallTau(rising)).toBe(1);
    expect(kendallTau(rising.map(([first, second]) => [first, -second]))).toBe(-1);
  });

  test("counts pairs that only one order ties in its denominator alone", () => {
    // Pairs: (1,1)-(1,2) tied in the first, (1,1)-(2,2) and (1,1)-(3,3) agree, (1,2)-(2,2) tied in the second,
    // (1,2)-(3,3) and (2,2)-(3,3) agree: 4 agree, none disagrees, each order tells 5 pairs apart. 4 / √(5·5) = 0.8.
    const pairs = [
      [1, 1],
      [1, 2],
      [2, 2],
      [3, 3],
    ] as const;

    expect(kendallTau(pairs)).toBeCloseTo(0.8, 12);
  });

  test("is 1/3 where one of three pairs is turned round", () => {
    const pairs = [
      [1, 10],
      [2, 30],
      [3, 20],
    ] as const;

    expect(kendallTau(pairs)).toBeCloseTo(1 / 3, 12);
  });

  test("is nothing where an order tells nothing apart", () => {
    expect(kendallTau([])).toBe(null);
    expect(kendallTau([[1, 2]])).toBe(null);
    expect(
      kendallTau([
        [1, 2],
        [1, 3],
      ]),
    ).toBe(null);
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { maxLength: 12 });
  law(
    "lies between -1 and 1, does not care for the order of things, and turns with one of the two orders",
    fc.property(pairs, (some) => {
      const tau = kendallTau(some);
      const turned = kendallTau(some.map(([first, second]) => [first, -second]));

      expect(kendallTau(some.toReversed())).toBe(tau);
      if (tau === null) expect(turned).toBe(null);
      else {
        expect(Math.abs(tau)).toBeLessThanOrEqual(1 + 1e-12);
        expect(turned).toBeCloseTo(-tau, 12);
      }
    }),
  );
});
