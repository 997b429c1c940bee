import { fc } from "@tallyglass/testkit";
import { type BoundedSetting, bounds, type LabSettings } from "../src/lab/settings.ts";
import { pageContents } from "./page-contents.ts";

const number = (part: BoundedSetting) => {
  const { least, most, step } = bounds[part];
  return fc.integer({ min: least / step, max: Math.floor(most / step) }).map((value) => value * step);
};

/** Any run that the laboratory can make. */
export const arbitrarySettings: fc.Arbitrary<LabSettings> = fc
  .constantFrom(...pageContents.scenarios)
  .chain(({ id, readings }) =>
    fc.record({
      scenario: fc.constant(id),
      residents: number("residents"),
      years: number("years"),
      seed: number("seed"),
      offences: number("offences"),
      goodDeeds: number("goodDeeds"),
      falseRecords: number("falseRecords"),
      correction: number("correction"),
      readings: fc.subarray([...readings], { maxLength: 4 }).chain((some) => fc.record(chosen(some))),
    }),
  );

function chosen(readings: (typeof pageContents)["scenarios"][number]["readings"]) {
  return Object.fromEntries(
    readings.map(({ id, options }) => [id, fc.constantFrom(...options.map((each) => each.id))]),
  );
}
