import { writeReport } from "@tallyglass/audit";
import { describe, expect, test } from "@tallyglass/testkit";
import { type Place, placeWith } from "../../../cli/test/program.ts";
import type { LabSettings } from "../../src/lab/settings.ts";
import { few, openDesk } from "./laboratory.ts";

/** Makes the run of the page on the command line, as it says, and gives its digest. */
async function digestThere(settings: LabSettings, place: Place): Promise<unknown> {
  const { command, file, document } = await openDesk().ask({ kind: "scenario", id: 1, settings });
  if (file !== undefined && document !== undefined) await place.write(file, document);
  const { code, stderr } = await place.run(`${command.replace(/^tallyglass /, "")} --out run`);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return (JSON.parse(await place.read("run/manifest.json")) as { digest: unknown }).digest;
}

describe("a run in the page comes to the digest of the same run on the command line", () => {
  test.each<readonly [string, Partial<LabSettings>]>([
    ["as the scenario is", {}],
    ["with other years, another seed and readings", { years: 3, seed: 7, readings: { start: "600", window: "ever" } }],
    [
      "of records that lapse, some of them after three years",
      {
        ...{ scenario: "fuzhou-expiry", years: 10, readings: { validity: "3-years" } },
      },
    ],
    ["with percentages", { offences: 60, goodDeeds: 220, falseRecords: 150, correction: 80 }],
    [
      "with percentages beyond what is possible, and a reading",
      {
        ...{ offences: 500, goodDeeds: 1_000, falseRecords: 1_000, correction: 1_000, readings: { start: "0" } },
      },
    ],
    ["of perfect records, of which fewer are made", { scenario: "fuzhou-true", offences: 50, falseRecords: 300 }],
    [
      "with collectors, and with percentages of 0",
      {
        ...{ scenario: "fuzhou-collectors", offences: 0, goodDeeds: 0, falseRecords: 0, correction: 0 },
      },
    ],
  ])("%s", async (_, change) => {
    await using(async (place) => {
      const settings = { ...few, ...change };
      const digest = await openDesk().ask({ kind: "digest", id: 1, settings });
      expect(await digestThere(settings, place)).toBe(digest);
    });
  });
});

test("the report of the page is that of the command line, to the byte", async () => {
  await using(async (place) => {
    await digestThere(few, place);
    await place.run("audit run --alone");
    const report = await openDesk().ask({ kind: "report", id: 1, settings: few, isAlone: true });
    expect(writeReport(report)).toBe(await place.read("run/report.json"));
  });
});

/** A folder that is gone when the work in it is done. */
async function using(work: (place: Place) => Promise<void>): Promise<void> {
  const tidy: (() => Promise<void>)[] = [];
  const place = await placeWith({ onTestFinished: (tidyUp) => void tidy.push(tidyUp) });
  try {
    await work(place);
  } finally {
    for (const each of tidy) await each();
  }
}
