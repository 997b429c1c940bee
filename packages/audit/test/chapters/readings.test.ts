import { chooseReadings } from "@tallyglass/policy";
import { describe, expect, readRepositoryLibrary, test } from "@tallyglass/testkit";
import { readingsChapter } from "../../src/chapters/readings.ts";
import type { ReadingRun } from "../../src/study/study.ts";
import { fuzhou, runOf, studyWith } from "../variant-studies.ts";

function run(
  options: Readonly<Record<string, string>>,
  ranks: Readonly<Record<number, number>>,
  scoreSum: number,
): ReadingRun {
  const scheme = chooseReadings(fuzhou, options, readRepositoryLibrary());
  return { options, scheme, counted: runOf([{ group: { income: "1" }, ranks, scoreSum }]) };
}

/** Of 100 residents 30 end below the band of the start, at 490 on average. */
const base = run({}, { 3: 70, 4: 30 }, 49_000);
const runs = [
  base,
  run({ clamp: "none" }, { 3: 70, 4: 30 }, 49_000),
  run({ window: "ever" }, { 3: 72, 4: 28 }, 49_200),
  run({ start: "600" }, { 2: 70, 3: 30 }, 59_000),
  run({ window: "ever", clamp: "none" }, { 3: 80, 4: 20 }, 49_500),
];

describe("the chapter on readings", () => {
  const chapter = readingsChapter(studyWith({ readings: { residents: 100, runs } }));
  const [verdicts, options] = chapter.tables;
  const row = (id: number) => verdicts?.rows[id];

  test("says how many verdicts stand, and what turns the least firm one", () => {
    expect(chapter.isDetermined).toBe(true);
    expect(chapter.finding.en).toBe(
      "The 4 other choices of readings that were run turn 2 of 4 verdicts; “Fewer than 1 in 100 end in the two best bands” is turned by one reading alone (1 in all), such as “Start at 600” (start).",
    );
    expect(chapter.finding.zh).toContain("改变一项读法即可反转（共1种），如“从600分起算”（start）");
  });

  test("measures from where each reading starts: at 600 the mean still falls by 10", () => {
    // Verdict, measured, threshold, here, holds, standing, of, least, most, turned by, alternatives.
    expect(row(0)?.slice(2)).toEqual([
      0,
      -10,
      true,
      1,
      4,
      -10,
      -5,
      { en: "nothing that was run", zh: "已运行者均未反转" },
      0,
    ]);
  });

  test("finds a verdict that only two readings together turn", () => {
    const expected = {
      en: "“The whole life, or until the record expires” (window) + “Nowhere” (clamp)",
      zh: "“终身，或至记录失效”（window） + “不限制”（clamp）",
    };
    expect(row(2)?.slice(2)).toEqual([0.25, 0.3, true, 0.75, 4, 0.2, 0.3, expected, 1]);
  });

  test("counts what cannot be told nowhere: there is no richest group", () => {
    expect(row(4)?.slice(3)).toEqual([
      null,
      null,
      null,
      0,
      null,
      null,
      { en: "nothing that was run", zh: "已运行者均未反转" },
      0,
    ]);
    const figure = chapter.figures.find(({ id }) => id === "standing-poorest-fall");
    expect(figure).toMatchObject({ value: null, among: 0 });
    expect(figure?.why).toBeDefined();
  });

  test("lists each reading alone", () => {
    expect(options?.rows.map(([reading, turned]) => [(reading as { en: string }).en, turned])).toEqual([
      ["as in the run", 0],
      ["“Nowhere” (clamp)", 0],
      ["“The whole life, or until the record expires” (window)", 0],
      ["“Start at 600” (start)", 1],
    ]);
  });

  test.each([
    ["nothing was run", undefined],
    ["the run's own readings were not", { residents: 100, runs: runs.slice(1) }],
    ["nothing else was", { residents: 100, runs: [base] }],
  ])("is not determined where %s", (_, readings) => {
    const found = readingsChapter(studyWith(readings === undefined ? {} : { readings }));
    expect(found.isDetermined).toBe(false);
    expect(found.tables).toEqual([]);
  });
});
