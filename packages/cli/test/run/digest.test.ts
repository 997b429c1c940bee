import { describe, expect, test } from "@tallyglass/testkit";
import { littleEndian, planDigest, runDigest, sha256 } from "../../src/run/digest.ts";
import { studyPlan } from "./study.ts";

describe("the digest of a run", () => {
  test("is that of the counts as little-endian float64", () => {
    const bytes = Buffer.alloc(24);
    for (const [at, value] of [1, 2 ** 40, -3].entries()) bytes.writeDoubleLE(value, at * 8);

    expect(runDigest([Float64Array.of(1, 2 ** 40), Float64Array.of(-3)])).toBe(sha256(bytes));
    expect(Buffer.from(littleEndian(Float64Array.of(1, 2 ** 40, -3)))).toEqual(bytes);
  });

  test("hangs on the order of replicates", () => {
    const [one, two] = [Float64Array.of(1), Float64Array.of(2)];

    expect(runDigest([one, two])).not.toBe(runDigest([two, one]));
  });
});

describe("the digest of a plan", () => {
  test("is the same for the same scenario, read again", () => {
    expect(planDigest(studyPlan())).toBe(planDigest(studyPlan()));
  });

  test.for([
    ["the seed", { seed: "8" }],
    ["the years", { years: "4" }],
    ["the residents", { residents: "6002" }],
    ["a hazard", { "behaviours.small-watch.noise.per-year": "0.09" }],
    ["a chance of recording", { "recording.small-watch.noise": "0.5" }],
    ["a delay", { "recording.defaults.delay.city.days": "[1..21]" }],
    ["a reading", { "readings.small-city-card.start": "90" }],
    ["feedback", { feedback: "true" }],
  ] as const)("differs where %s does", ([, settings]) => {
    expect(planDigest(studyPlan(settings))).not.toBe(planDigest(studyPlan()));
  });
});
