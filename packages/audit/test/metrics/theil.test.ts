import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import type { Share } from "../../src/metrics/gini.ts";
import { theil, theilParts } from "../../src/metrics/theil.ts";

const each = (...values: readonly number[]): readonly Share[] => values.map((value) => ({ value, residents: 1 }));

describe("Theil's index", () => {
  test("of 1, 2, 3 and 4 is 0.106440", () => {
    expect(theil(each(1, 2, 3, 4))).toBeCloseTo(0.10644, 6);
  });

  test("is 0 where all bear the same, and ln n where one bears everything", () => {
    expect(theil(each(3, 3))).toBeCloseTo(0, 12);
    expect(theil(each(0, 0, 0, 12))).toBeCloseTo(Math.log(4), 12);
  });

  test("is nothing where nobody bears anything", () => {
    expect(theil([])).toBe(null);
    expect(theil(each(0, 0))).toBe(null);
    expect(theilParts([each(0), each(0)])).toBe(null);
  });

  test("lies between groups alone where each group bears the same, and within them where the means are equal", () => {
    // Means 1 and 3 over 2 and 2: shares of the whole 1/4 and 3/4, so 1/4 ln(1/2) + 3/4 ln(3/2) = 0.130812.
    const between = theilParts([each(1, 1), each(3, 3)]);
    expect(between?.between).toBeCloseTo(0.130812, 6);
    expect(between?.within).toBeCloseTo(0, 12);
    // One bears 4 of two in each of two groups: ln 2 within.
    const within = theilParts([each(0, 4), each(4, 0)]);
    expect(within?.between).toBeCloseTo(0, 12);
    expect(within?.within).toBeCloseTo(Math.log(2), 12);
  });

  test("passes over a group without residents, and takes one without burden as it is", () => {
    // Two bear nothing and two bear 1: ln 2, all of it between.
    const parts = theilParts([each(0, 0), [], each(1, 1)]);

    expect(parts?.total).toBeCloseTo(Math.log(2), 12);
    expect(parts?.between).toBeCloseTo(Math.log(2), 12);
    expect(parts?.within).toBeCloseTo(0, 12);
  });

  const share = fc.record({ value: fc.integer({ min: 0, max: 20 }), residents: fc.integer({ min: 1, max: 9 }) });
  const groups = fc.array(fc.array(share, { maxLength: 4 }), { maxLength: 4 });
  law(
    "its two parts add up to it, and neither is below 0",
    fc.property(groups, (some) => {
      const parts = theilParts(some);
      if (parts === null) {
        expect(theil(some.flat())).toBe(null);
        return;
      }
      expect(parts.between + parts.within).toBeCloseTo(parts.total, 10);
      expect(Math.min(parts.between, parts.within)).toBeGreaterThan(-1e-12);
    }),
  );
});
