import { describe, expect, fc, law, repositoryScenario, test } from "@tallyglass/testkit";
import { diffScenarios } from "../src/index.ts";

/** Paths of `fuzhou` with something else than it has there. */
const changeable: readonly (readonly [path: string, value: number | string | boolean])[] = [
  ["from", "2018-01-01"],
  ["years", 6],
  ["seed", 9],
  ["residents", 500_000],
  ["replicates", 3],
  ["collectors", true],
  ["feedback", true],
  ["feedbacks.low-band-conduct.state.band-rank", ">= 6"],
  ["readings.fuzhou-yuming.start", "600"],
  ["readings.fuzhou-yuming.validity", "5-years"],
  ["population.residents", 90_000],
  ["population.volunteer.draw", 63],
  ["behaviours.bank.loan-arrears.per-year", 0.01],
  ["recording.defaults.misattributed", 0.002],
  ["recording.defaults.delay.city.days", "[2..9]"],
  ["recording.defaults.correction.noticed", 0.4],
  ["recording.civilization.good-deed", 0.02],
  ["recording.bank.trustworthy", 0.7],
  ["recording.groups.rural-trustworthy.times", 0.9],
  ["recording.collectors.reach.0.share", 45],
];

describe("the difference of two scenarios", () => {
  const base = repositoryScenario("fuzhou");

  test("is none of one with itself", () => {
    expect(diffScenarios(base, repositoryScenario("fuzhou"))).toEqual([]);
    expect(diffScenarios(base, repositoryScenario("fuzhou", { "readings.fuzhou-yuming.start": "500" }))).toEqual([]);
  });

  test("names another document and everything that it says otherwise", () => {
    const differences = diffScenarios(base, repositoryScenario("fuzhou-true"));
    expect(differences[0]).toEqual({ path: "recording", first: "city-bureaus", second: "perfect" });
    expect(differences.length).toBeGreaterThan(100);
    expect(differences.slice(1).every(({ path }) => path.startsWith("recording."))).toBe(true);
    expect(new Set(differences.map(({ path }) => path)).size).toBe(differences.length);
  });

  law(
    "is what was changed, by the paths that changed it",
    fc.property(fc.subarray([...changeable], { minLength: 1 }), (chosen) => {
      const changed = repositoryScenario("fuzhou", Object.fromEntries(chosen));
      const there = diffScenarios(base, changed);
      const back = diffScenarios(changed, base);
      expect(Object.fromEntries(there.map(({ path, second }) => [path, second]))).toEqual(
        Object.fromEntries(chosen.map(([path, value]) => [path, String(value)])),
      );
      expect(back.length).toBe(chosen.length);
      expect(
        back.every(({ path, first, second }) => first !== second && there.some((each) => each.path === path)),
      ).toBe(true);
    }),
    { runs: 25 },
  );
});
