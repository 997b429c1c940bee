import { describe, expect, fc, law, repositoryScenario, test } from "@tallyglass/testkit";
import {
  clippingOf,
  planScenario,
  type RecordingTimes,
  recordingPaths,
  type Scenario,
  scaledRecording,
} from "../../src/index.ts";
import { highestChances } from "../../src/variant/bounds.ts";
import { scoredBehaviours } from "../../src/variant/scored-behaviours.ts";

const same: RecordingTimes = { dishonest: 1, trustworthy: 1, falseRecords: 1, correction: 1 };
const fuzhou = repositoryScenario("fuzhou", { residents: 1_000 });

const times = fc.record({
  dishonest: fc.constantFrom(0, 0.3, 1, 2.5),
  trustworthy: fc.constantFrom(0, 0.7, 1, 5),
  falseRecords: fc.constantFrom(0, 0.5, 1, 10),
  correction: fc.constantFrom(0, 0.9, 1, 3),
});

/** The chances of what the policy has something to do with: the others stay. */
function chancesOf(scenario: Scenario) {
  const scored = scoredBehaviours(scenario);
  return new Map(highestChances(scenario).flatMap((each) => (scored.has(each.code) ? [[each.code, each]] : [])));
}

describe("a scenario whose departments record more or less", () => {
  test("by 1 is the scenario itself", () => {
    expect(planScenario(scaledRecording(fuzhou, same))).toEqual(planScenario(fuzhou));
    expect(recordingPaths(fuzhou, scaledRecording(fuzhou, same))).toEqual([]);
  });

  law(
    "is the scenario with the paths set that are named",
    fc.property(fc.constantFrom("fuzhou", "fuzhou-true"), times, (id, by) => {
      const scenario = repositoryScenario(id, { residents: 1_000 });
      const scaled = scaledRecording(scenario, by);
      const set = Object.fromEntries(recordingPaths(scenario, scaled).map(({ path, value }) => [path, value]));
      const written = repositoryScenario(id, { residents: 1_000, ...set });
      expect(planScenario(scaled)).toEqual(planScenario(written));
    }),
    { runs: 12 },
  );

  test("has every chance multiplied, up to certainty for whom it is most likely", () => {
    const [before, after] = [chancesOf(fuzhou), chancesOf(scaledRecording(fuzhou, { ...same, dishonest: 1.5 }))];
    let stopped = 0;
    for (const [code, { kind, chance, most }] of before) {
      const value = after.get(code)?.chance.value ?? Number.NaN;
      const wanted = kind === "dishonest" ? chance.value * 1.5 : chance.value;
      if (value !== wanted) stopped += 1;
      expect(value).toBeCloseTo(Math.min(wanted, 1 / most), 12);
    }
    expect(stopped).toBeGreaterThan(0);
    expect(stopped).toBeLessThan(before.size);
  });

  test("stops nowhere at the multiple that is given as the bound, and somewhere beyond it", () => {
    const { falseRecords, correction, dishonest } = clippingOf(fuzhou);
    const highest = (scenario: Scenario) => {
      const chances = [...chancesOf(scenario).values()].filter(({ kind }) => kind === "dishonest");
      return Math.max(...chances.map(({ chance, most }) => chance.value * most));
    };
    expect(highest(scaledRecording(fuzhou, { ...same, dishonest: dishonest * 0.9 }))).toBeCloseTo(0.9, 12);
    expect(highest(scaledRecording(fuzhou, { ...same, dishonest: dishonest * 3 }))).toBeCloseTo(1, 12);
    const sumOf = (by: number) => {
      const { falseThresholds } = planScenario(scaledRecording(fuzhou, { ...same, falseRecords: by })).recording;
      return falseThresholds.at(-1);
    };
    expect(sumOf(falseRecords * 2)).toBe(sumOf(falseRecords));
    expect(sumOf(falseRecords / 2)).toBeLessThan(sumOf(falseRecords) ?? 0);
    const corrected = scaledRecording(fuzhou, { ...same, correction: correction * 2 }).recording;
    const chances = [...corrected.offices.values()].map((office) => office.correction.noticed.value);
    expect(Math.max(...chances)).toBe(1);
  });

  test("has no bound where there is nothing to record", () => {
    expect(clippingOf(repositoryScenario("fuzhou-true")).falseRecords).toBe(Number.POSITIVE_INFINITY);
  });
});
