import { readRecord } from "@tallyglass/policy";
import { describe, expect, tellFigure, test } from "@tallyglass/testkit";
import { chartFile } from "../src/pages/lives/chart-file.ts";
import { citiesOf, compareCities } from "../src/pages/lives/compare-cities.ts";
import { findingOf, summaryOf } from "../src/pages/lives/finding.ts";
import { livesForm } from "../src/pages/lives/lives-state.ts";
import { chartScale } from "../src/pages/lives/scale.ts";
import { asJson, linesAsCsv, scoresAsCsv } from "../src/pages/lives/take-data.ts";
import { timelineOf } from "../src/pages/lives/timeline.ts";
import { csvOf } from "../src/take/csv.ts";
import { pageLibrary } from "./page-library.ts";

const timeline = timelineOf({ ...livesForm.first, life: "farmer" }, pageLibrary);
const scores = compareCities(citiesOf(pageLibrary), timeline);

describe("a CSV", () => {
  test("has a row a city, with what is unknown left empty", () => {
    const rows = scoresAsCsv(scores).trim().split("\r\n");
    expect(rows).toHaveLength(10);
    expect(rows[5]).toBe("true,syn-000008,fuzhou-yuming,2019-12-30,full-table,525,25,good,,,");
    expect(rows[8]).toBe("true,syn-000008,xiamen-heron,2019-12-30,scale-only,,0,,,,25");
  });

  test("of every line has points that add up to each score", () => {
    const [, ...rows] = linesAsCsv(scores)
      .trim()
      .split("\r\n")
      .map((row) => row.split(","));
    for (const { published } of scores) {
      const own = rows.filter((row) => row[2] === published.policy && row[3] === "no");
      if (published.score !== null) expect(own.reduce((sum, row) => sum + Number(row[6]), 0)).toBe(published.score);
    }
  });

  test("holds no cell that a spreadsheet would run", () => {
    expect(
      csvOf(
        ["a", "b"],
        [
          ["=1+1", "-20"],
          ['@"x"', -20],
          ["+a", null],
        ],
      ),
    ).toBe(`a,b\r\n'=1+1,-20\r\n"'@""x""",-20\r\n'+a,\r\n`);
    const of = "cells written so that a spreadsheet runs none, and numbers stay numbers";
    tellFigure({ row: "exports", of, count: 5, note: "page" });
  });
});

test("the JSON holds records that can be read again, and every account", () => {
  const data = JSON.parse(asJson(scores, timeline, pageLibrary, "https://host.test/#life=farmer")) as {
    synthetic: boolean;
    records: Record<string, unknown>[];
    scores: { published: { score: number | null; lines: { points: number }[] } }[];
  };
  expect(data.synthetic).toBe(true);
  expect(data.records.map((row) => readRecord(row, pageLibrary))).toEqual(
    timeline.records.map((record) => ({ kind: "record", record })),
  );
  expect(data.scores).toHaveLength(9);
});

describe.each(["en", "zh"] as const)("in %s", (language) => {
  test("the picture says what it finds, that residents are synthetic, and how to cite it", () => {
    const svg = chartFile({ scores, title: "A & B", citation: "Cite <this>", language, isDark: false });
    expect(svg).toContain(`<title>${findingOf(scores, language)}</title>`);
    expect(svg).toContain(language === "en" ? "Synthetic residents" : "虚构居民");
    expect(svg).toContain("A &amp; B");
    expect(svg).toContain("Cite &lt;this&gt;");
    expect(svg).not.toMatch(/undefined|NaN|var\(/);
  });

  test("the finding counts the cities that move, and none where nothing is recorded", () => {
    const blank = compareCities(citiesOf(pageLibrary), timelineOf({ ...livesForm.first, life: "" }, pageLibrary));
    expect(findingOf(scores, language)).toMatch(/\+2.*−10.*\+25|\+2.*\+25|−10/);
    expect(findingOf(blank, language)).not.toMatch(/\d/);
    expect(summaryOf(blank, language)).toHaveLength(2);
  });
});

test("a scale holds every change between its marks, the start among its ticks", () => {
  const { ticks, at } = chartScale(scores);
  expect(ticks).toContain(0);
  for (const { published, borrowed } of scores) {
    for (const change of [published.change, borrowed?.change ?? 0]) {
      expect(at(change)).toBeGreaterThanOrEqual(3);
      expect(at(change)).toBeLessThanOrEqual(97);
    }
  }
});
