import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { morris } from "../../src/metrics/morris.ts";
import { morrisDesign, morrisStep } from "../../src/metrics/morris-design.ts";

/** Trajectories of a function, evaluated. */
function evaluated(f: (at: readonly number[]) => number, factors: number, count: number, seed = 1) {
  return morrisDesign(factors, count, { seed, name: "morris" }).map((points) =>
    points.map((at) => ({ at, outputs: [f(at)] })),
  );
}

describe("the effects of factors", () => {
  test("are the changes of the output by those of the factor, worked out by hand", () => {
    // Factor 0: (5 − 1) / (2/3) = 6 and (2 − 4) / (−1/2) = 4; factor 1: (3 − 5) / (1/2) = −4 and (5 − 2) / 1 = 3.
    const trajectories = [
      [
        { at: [0, 0], outputs: [1] },
        { at: [2 / 3, 0], outputs: [5] },
        { at: [2 / 3, 1 / 2], outputs: [3] },
      ],
      [
        { at: [1, 0], outputs: [4] },
        { at: [1 / 2, 0], outputs: [2] },
        { at: [1 / 2, 1], outputs: [5] },
      ],
    ];
    const [first, second] = morris(trajectories, 0);
    // The mean of 6 and 4 is 5, and 1 + 1 over one degree of freedom is 2.
    expect(first).toEqual({ muStar: 5, mean: 5, sigma: Math.SQRT2, effects: 2 });
    // |−4| and 3: 3.5; −4 and 3: −0.5, and 2 · 3.5² = 24.5.
    expect(second?.muStar).toBeCloseTo(3.5, 12);
    expect(second?.mean).toBeCloseTo(-0.5, 12);
    expect(second?.sigma).toBeCloseTo(Math.sqrt(24.5), 12);
  });

  test("of one trajectory have no spread", () => {
    expect(
      morris(
        evaluated(([x = 0]) => x, 1, 1),
        0,
      )[0]?.sigma,
    ).toBeNaN();
  });

  test("are told of single steps only", () => {
    const jump = [
      [
        { at: [0, 0], outputs: [0] },
        { at: [1, 1], outputs: [1] },
      ],
    ];
    expect(() => morris(jump, 0)).toThrow("2 factors move in one step");
  });

  law(
    "of a linear function are its slopes, without spread",
    fc.property(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 6 }),
      fc.nat(99),
      (slopes, seed) => {
        const f = (at: readonly number[]) =>
          slopes.reduce((sum, slope, factor) => sum + slope * (at[factor] as number), 0);
        for (const [factor, effect] of morris(evaluated(f, slopes.length, 5, seed), 0).entries()) {
          const slope = slopes[factor] as number;
          expect(effect.mean).toBeCloseTo(slope, 9);
          expect(effect.muStar).toBeCloseTo(Math.abs(slope), 9);
          expect(effect.sigma).toBeCloseTo(0, 9);
        }
      },
    ),
  );

  test("cancel in the mean and not in μ*", () => {
    // (2x − 1) · (2y − 1): the slope in x is 2 (2y − 1), of either sign.
    const [x] = morris(
      evaluated(([x = 0, y = 0]) => (2 * x - 1) * (2 * y - 1), 2, 200),
      0,
    );
    expect(x?.muStar).toBeGreaterThan(3 * Math.abs(x?.mean ?? 0));
    expect(x?.sigma).toBeGreaterThan(1);
  });
});

describe("the design of trajectories", () => {
  law(
    "moves every factor once by one step on the grid",
    fc.property(fc.integer({ min: 1, max: 14 }), fc.nat(999), (factors, seed) => {
      for (const points of morrisDesign(factors, 3, { seed, name: "design" })) {
        expect(points).toHaveLength(factors + 1);
        const moved = points.slice(1).map((point, step) => {
          const at = point.flatMap((value, factor) => (value === points[step]?.[factor] ? [] : [factor]));
          expect(at).toHaveLength(1);
          const [factor = 0] = at;
          expect(Math.abs((point[factor] as number) - (points[step]?.[factor] as number))).toBeCloseTo(morrisStep, 12);
          return factor;
        });
        expect([...moved].sort((left, right) => left - right)).toEqual(Array.from({ length: factors }, (_, at) => at));
        for (const value of points.flat()) expect([0, 1 / 3, 2 / 3, 1]).toContain(value);
      }
    }),
  );

  test("is drawn by its key", () => {
    const key = { seed: 3, name: "a" };
    expect(morrisDesign(4, 2, key)).toEqual(morrisDesign(4, 2, key));
    expect(morrisDesign(4, 2, key)).not.toEqual(morrisDesign(4, 2, { ...key, name: "b" }));
  });
});
