import { expect, fc, law, test } from "@tallyglass/testkit";
import { shareInterval } from "../../src/metrics/share-interval.ts";

const key = { seed: 1, name: "share" };

test("of none or all, a share is known up to the rule of three", () => {
  // 0.05^(1/300) = exp(−2.9957/300) = 0.990064
  expect(shareInterval({ hits: 0, among: 300 }, key)?.[1]).toBeCloseTo(0.009936, 6);
  expect(shareInterval({ hits: 300, among: 300 }, key)?.[0]).toBeCloseTo(0.990064, 6);
  expect(shareInterval({ hits: 0, among: 0 }, key)).toBeUndefined();
});

test("of many, it has the reach of the normal law", () => {
  // 1.96·√(0.3·0.7/10,000) = 0.00898
  const [low, high] = shareInterval({ hits: 3_000, among: 10_000 }, key) ?? [0, 0];
  expect(low).toBeCloseTo(0.291, 2);
  expect(high).toBeCloseTo(0.309, 2);
  expect(high - low).toBeGreaterThan(0.015);
});

law(
  "it keeps within 0 and 1, and has some width",
  fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (among, share) => {
    const [low, high] = shareInterval({ hits: Math.round(among * share), among }, key) ?? [0, 0];
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(1);
    expect(high).toBeGreaterThan(low);
  }),
);
