import { describe, expect, test } from "@tallyglass/testkit";
import { assessorSpread } from "../../src/metrics/assessor-spread.ts";

const key = { seed: 1, name: "spread" };

describe("the spread over assessors", () => {
  test("is that of the strictest to the most lenient, with an interval around it", () => {
    const found = assessorSpread(
      [
        { assessor: "middle", deeds: 100, recorded: 50 },
        { assessor: "lenient", deeds: 200, recorded: 160 },
        { assessor: "strict", deeds: 100, recorded: 20 },
      ],
      key,
    );

    // 20/100 over 160/200.
    expect(found?.ratio).toBeCloseTo(0.25, 12);
    expect(found?.strictest.assessor).toBe("strict");
    expect(found?.lenient.assessor).toBe("lenient");
    expect(found?.interval[0]).toBeLessThan(0.25);
    expect(found?.interval[0]).toBeGreaterThan(0.1);
    expect(found?.interval[1]).toBeGreaterThan(0.25);
    expect(found?.interval[1]).toBeLessThan(0.45);
  });

  test("does not exist for one assessor, for idle ones, or where nothing was recorded", () => {
    const one = { assessor: "one", deeds: 9, recorded: 3 };

    expect(assessorSpread([], key)).toBe(null);
    expect(assessorSpread([one, { assessor: "idle", deeds: 0, recorded: 0 }], key)).toBe(null);
    expect(
      assessorSpread(
        [
          { ...one, recorded: 0 },
          { assessor: "two", deeds: 5, recorded: 0 },
        ],
        key,
      ),
    ).toBe(null);
  });
});
