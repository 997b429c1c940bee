import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { type BoundedSetting, bounds, checkSettings, firstSettings } from "../../src/lab/settings.ts";
import { contents } from "./laboratory.ts";

const numbers = Object.keys(bounds) as BoundedSetting[];

/** Any settings that are within bounds. */
const settings = fc
  .record({
    scenario: fc.constantFrom(...contents.scenarios.map(({ id }) => id)),
    ...Object.fromEntries(
      numbers.map((part) => {
        const { least, most, step } = bounds[part];
        return [part, fc.integer({ min: least / step, max: Math.floor(most / step) }).map((steps) => steps * step)];
      }),
    ),
    readings: fc.constantFrom({}, { start: "600" }, { start: "0", validity: "5-years" }),
  })
  .map((each) => ({ ...firstSettings, ...each }));

describe("settings of the laboratory", () => {
  test("begin with what there is", () => {
    expect(checkSettings(firstSettings, contents)).toEqual({ settings: firstSettings, problems: [] });
  });

  law(
    "within their bounds are kept as they are",
    fc.property(settings, (given) => {
      expect(checkSettings(given, contents)).toEqual({ settings: given, problems: [] });
    }),
  );

  law(
    "have each number named that is out of bounds, and the rest kept",
    fc.property(settings, fc.constantFrom(...numbers), fc.boolean(), (given, part, isAbove) => {
      const { least, most, step } = bounds[part];
      const wrong = { ...given, [part]: isAbove ? most + step : least - step };
      expect(checkSettings(wrong, contents)).toEqual({
        settings: { ...given, [part]: firstSettings[part] },
        problems: [{ part, kind: "out-of-bounds" }],
      });
    }),
  );

  test.each([
    ["residents", { residents: 10_001 }, { part: "residents", kind: "out-of-bounds" }],
    ["residents", { residents: "10000" }, { part: "residents", kind: "invalid" }],
    ["years", { years: 2.5 }, { part: "years", kind: "invalid" }],
    ["scenario", { scenario: "utopia" }, { part: "scenario", kind: "not-there" }],
    ["scenario", { scenario: 3 }, { part: "scenario", kind: "invalid" }],
    ["readings", { readings: { start: "501" } }, { part: "readings.start", kind: "not-there" }],
    ["readings", { readings: { "no-such": "x" } }, { part: "readings.no-such", kind: "not-there" }],
    ["readings", { readings: { start: 600 } }, { part: "readings.start", kind: "invalid" }],
    ["readings", { readings: [] }, { part: "readings", kind: "invalid" }],
    ["an unknown key", { population: 5 }, { part: "population", kind: "not-there" }],
  ] as const)("%s that cannot be used are named", (_, wrong, problem) => {
    expect(checkSettings({ ...firstSettings, ...wrong }, contents)).toEqual({
      settings: firstSettings,
      problems: [problem],
    });
  });

  test.each([undefined, null, 5, "fuzhou"])("that are %s are all of them wrong", (given) => {
    const { settings: kept, problems } = checkSettings(given, contents);
    expect(kept).toEqual(firstSettings);
    expect(problems.map(({ part }) => part).sort()).toEqual(Object.keys(firstSettings).sort());
  });
});
