import {
  type Chapter,
  type Report,
  type ReportChart,
  ReportError,
  type ReportTable,
  writeReport,
} from "@tallyglass/audit";
import { expect, test } from "@tallyglass/testkit";
import { sampleReport } from "../sample-report.ts";

const [ways, recording] = sampleReport.chapters as [Chapter, Chapter];
const [bands] = ways.tables as [ReportTable];
const [stacked] = ways.charts as [ReportChart];
const [figure] = ways.figures as [Chapter["figures"][number]];
const text = { en: "x", zh: "x" };

test("the sample that these break has none", () => {
  expect(faultsOf(sampleReport)).toEqual([]);
});

test.each<readonly [string, Report, string]>([
  [
    "a headline of a chapter that is not there",
    { ...sampleReport, chapters: [ways] },
    "headlines[1].chapter: there is no chapter `recording`",
  ],
  ["a chapter that is there twice", of(ways, ways), "chapters[1].id: `ways` is there twice"],
  [
    "a figure that is there twice",
    of({ ...ways, figures: [figure, figure] }),
    "chapters[0].figures[1].id: `open-gains` is there twice",
  ],
  [
    "a missing number without a reason",
    withFigure({ value: null }),
    "chapters[0].figures[0].why: a figure without a value says why",
  ],
  [
    "an interval that is turned round",
    withFigure({ interval: [2, 1] }),
    "chapters[0].figures[0].interval: ends before it begins",
  ],
  ["a key that is unknown", withFigure({ colour: "red" }), 'chapters[0].figures[0]: unrecognized key: "colour"'],
  ["a unit that there is not", withFigure({ unit: "yuan" }), "chapters[0].figures[0].unit: invalid option"],
  ["a row that is too short", withTable({ rows: [["x"]] }), "chapters[0].tables[0].rows[0]: has 1 cells for 5 columns"],
  [
    "a word among numbers",
    withTable({ rows: [["x", "y", "3", 0.5, false]] }),
    "chapters[0].tables[0].rows[0][2]: the column `residents` is of residents, not of a string",
  ],
  [
    "a number among words",
    withTable({ rows: [[3, "y", 3, 0.5, false]] }),
    "chapters[0].tables[0].rows[0][0]: the column `education` is of text, not of a number",
  ],
  [
    "a flag that is a number",
    withTable({ rows: [["x", text, 3, 0.5, 1]] }),
    "chapters[0].tables[0].rows[0][4]: the column `small` is of flag, not of a number",
  ],
  [
    "a chart of a table that is not there",
    withChart({ table: "other" }),
    "chapters[0].charts[0].table: there is no table `other`",
  ],
  [
    "a chart of a column that is not there",
    withChart({ series: "colour" }),
    "chapters[0].charts[0].series: the table `bands-by-education` has no column `colour`",
  ],
  ["a chart with one end of whiskers", withChart({ low: "share" }), "chapters[0].charts[0]: whiskers have two ends"],
  [
    "a chart without numbers",
    withChart({ y: "band" }),
    "chapters[0].charts[0]: no column of numbers can be told from its names",
  ],
  [
    "cells whose number could be either of two",
    withChart({ kind: "cells", x: "band", y: "education", series: undefined }),
    "chapters[0].charts[0]: no column of numbers can be told from its names",
  ],
])("%s is refused, with its place", (_, report, message) => {
  expect(faultsOf(report)[0]).toContain(message);
});

test("all of them are told at once", () => {
  expect(faultsOf(of({ ...recording, figures: [{ ...figure, interval: [2, 1], value: null }] }))).toHaveLength(2);
});

function of(...chapters: readonly Chapter[]): Report {
  return { ...sampleReport, headlines: [], chapters };
}

function withFigure(part: object): Report {
  return of({ ...ways, figures: [{ ...figure, ...part }] });
}

function withTable(part: object): Report {
  return of({ ...ways, tables: [{ ...bands, ...part }], charts: [] });
}

function withChart(part: object): Report {
  return of({ ...ways, charts: [{ ...stacked, ...part } as ReportChart] });
}

function faultsOf(report: Report): readonly string[] {
  try {
    writeReport(report);
    return [];
  } catch (error) {
    if (error instanceof ReportError) return error.message.split("\n");
    throw error;
  }
}
