import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { gini, type Share } from "../../src/metrics/gini.ts";

const each = (...values: readonly number[]): readonly Share[] => values.map((value) => ({ value, residents: 1 }));

describe("Gini's index", () => {
  test("of 1, 2, 3 and 4 is 0.25", () => {
    expect(gini(each(1, 2, 3, 4))).toBeCloseTo(0.25, 12);
  });

  test("is 0 where all bear the same, and (n - 1)/n where one bears everything", () => {
    expect(gini(each(7, 7, 7))).toBeCloseTo(0, 12);
    expect(gini(each(0, 0, 0, 12))).toBeCloseTo(0.75, 12);
    expect(gini([{ value: 5, residents: 1 }])).toBe(0);
  });

  test("is nothing where nobody bears anything", () => {
    expect(gini([])).toBe(null);
    expect(gini([{ value: 0, residents: 9 }])).toBe(null);
  });

  const shares = fc.array(
    fc.record({ value: fc.integer({ min: 0, max: 50 }), residents: fc.integer({ min: 1, max: 5 }) }),
    { minLength: 1, maxLength: 8 },
  );
  law(
    "is the mean difference of two residents over twice the mean, however they are gathered and in whatever unit",
    fc.property(shares, fc.integer({ min: 1, max: 9 }), (some, unit) => {
      const values = some.flatMap(({ value, residents }) => Array.from({ length: residents }, () => value));
      const sum = values.reduce((left, right) => left + right, 0);
      const differences = values.flatMap((one) => values.map((other) => Math.abs(one - other)));
      const total = differences.reduce((left, right) => left + right, 0);

      const found = gini(some);
      if (sum === 0) expect(found).toBe(null);
      else {
        expect(found).toBeCloseTo(total / (2 * values.length * sum), 10);
        expect(gini(some.map((share) => ({ ...share, value: share.value * unit })))).toBeCloseTo(found as number, 10);
      }
    }),
  );
});
