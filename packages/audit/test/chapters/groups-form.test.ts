import { describe, expect, test } from "@tallyglass/testkit";
import { bandsChapter } from "../../src/chapters/bands.ts";
import { feedbackChapter } from "../../src/chapters/feedback.ts";
import { mobilityChapter } from "../../src/chapters/mobility.ts";
import { recordingChapter } from "../../src/chapters/recording.ts";
import { recoveryChapter } from "../../src/chapters/recovery.ts";
import { timelinessChapter } from "../../src/chapters/timeliness.ts";
import { counted, groupStudy, pairOf, poor, rich } from "../groups-studies.ts";

const both = [poor, rich];

const run = counted({
  bands: both.flatMap((who) => [
    { ...who, year: 2019, band: "middle", rank: 2, residents: 100 },
    { ...who, year: 2020, band: "middle", rank: 2, residents: 60 },
    { ...who, year: 2020, band: "low", rank: 3, residents: 40 },
  ]),
  scores: both.flatMap((who) => [2019, 2020].map((year) => ({ ...who, year, scoreSum: 5_000, gained: 0, lost: 0 }))),
  transitions: both.flatMap((who) => [
    { ...who, from: "middle", to: "middle", residents: 60 },
    { ...who, from: "middle", to: "low", residents: 40 },
  ]),
  deedsByGroup: both.flatMap((who) => [
    { ...who, behaviour: "office.fine", deeds: 100, recorded: 50, falseRecords: 1 },
    { ...who, behaviour: "office.gift", deeds: 100, recorded: 20, falseRecords: 0 },
  ]),
  spells: both.map((who) => ({ ...who, months: 3, ended: true, spells: 40 })),
  delays: both.flatMap((who) =>
    (["city", "province", "nation"] as const).map((level) => ({ ...who, level, fromDays: 0, records: 70 })),
  ),
});

const pair = pairOf({ poor: { bandWorse: 5, squares: 100 }, rich: { squares: 100 } }, run, run);
const full = groupStudy(run, {
  ...{ truth: pair, collectors: pair, collectorsTruth: pair, expiry: pair, feedback: pair },
});

const chapters = [bandsChapter, recordingChapter, mobilityChapter, recoveryChapter, timelinessChapter, feedbackChapter];

describe.for(chapters.map((chapter) => [chapter.name, chapter] as const))("%s", ([, chapter]) => {
  const whole = chapter(full);
  const empty = chapter(groupStudy({}));

  test("is determined for a whole study, and says why not for an empty one", () => {
    expect(whole.isDetermined).toBe(true);
    expect(empty.isDetermined).toBe(false);
    for (const { finding } of [whole, empty]) {
      expect(finding.en).toMatch(/^[A-Z].*[.]$/);
      expect(finding.zh).toMatch(/。$/);
      expect(`${finding.en} ${finding.zh}`).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });

  test("gives every figure a value or a reason, and an id of its own", () => {
    for (const { figures } of [whole, empty]) {
      expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
      for (const { id, value, why } of figures) {
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(value === null).toBe(why !== undefined);
        expect(Number.isNaN(value)).toBe(false);
      }
    }
  });

  test("has a cell for each column, of numbers that are numbers", () => {
    for (const { tables } of [whole, empty]) {
      for (const { columns, rows } of tables) {
        for (const row of rows) {
          expect(row.length).toBe(columns.length);
          for (const cell of row) expect(typeof cell !== "number" || Number.isFinite(cell)).toBe(true);
        }
      }
    }
  });

  test("draws columns that are there", () => {
    for (const { charts, tables } of [whole, empty]) {
      for (const { table, x, y, series, low, high, facet } of charts) {
        const columns = tables.find(({ id }) => id === table)?.columns.map(({ id }) => id);
        for (const column of [x, y, series, low, high, facet]) {
          if (column !== undefined) expect(columns).toContain(column);
        }
      }
    }
  });

  test("says the same of the same study", () => {
    expect(JSON.stringify(chapter(full))).toBe(JSON.stringify(whole));
  });
});
