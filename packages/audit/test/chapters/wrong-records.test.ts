import { describe, expect, test } from "@tallyglass/testkit";
import { wrongRecordsChapter } from "../../src/chapters/wrong-records.ts";
import type { HarmRow } from "../../src/counts/counted-run.ts";
import type { StudiedEvent, StudiedLife, Study } from "../../src/study/study.ts";
import { figureOf, rowsOf } from "../chapter-parts.ts";
import { pairOf } from "../groups-studies.ts";
import { runOf, studyWith } from "../variant-studies.ts";

const harm: Omit<HarmRow, "residents"> = {
  ...{ replicate: 0, policy: "fuzhou-yuming", year: 2019 },
  ...{ harmed: 20, pointsLost: 600, pointsGained: 50, bandWorse: 12, newlyListed: 2 },
};

const wrong = {
  ...{ replicate: 0, behaviour: "bank.loan-arrears", filed: 100, noticed: 80, appealed: 60 },
  ...{ upheld: 45, withdrawnInRun: 40 },
};

function event(changes: Partial<StudiedEvent>): StudiedEvent {
  return { behaviour: "bank.loan-arrears", date: "2019-01-01", happened: false, recorded: "false", ...changes };
}

function life(number: number, changes: Partial<StudiedEvent>): StudiedLife {
  const resident = `syn-${String(number).padStart(6, "0")}`;
  const events = [event({ onFileOf: resident, city: "2019-01-31", ...changes })];
  return { resident, group: { income: number % 2 === 0 ? "1" : "3" }, records: [], events, years: [] };
}

function study(residents: number, companions: Study["companions"] = {}): Study {
  const ends = [{ group: { income: "1" }, ranks: { 3: 500, 4: 500 } }];
  const counted = runOf(ends, { harm: [{ ...harm, residents }], wrong: [wrong] });
  const totals = [{ replicate: 0, residents: 1200, scored: 1000, records: 3000 }];
  return { ...studyWith(companions), counted: { ...counted, totals } };
}

describe("the chapter on wrong records", () => {
  test("says who is harmed by how much, and what was withdrawn", () => {
    const chapter = wrongRecordsChapter(study(40));

    expect(chapter.finding.en).toBe(
      "At the end 20 residents have a lower score because of a wrong record, by 30 points on average, and 12 are in a lower band; of 100 wrong records 40.0% were withdrawn.",
    );
    expect(figureOf(chapter, "harmed")).toMatchObject({ value: 0.02, among: 1000 });
    expect(rowsOf(chapter, "harm-by-year")).toEqual([
      { year: 2019, residents: 40, harmed: 20, lost: 600, gained: 50, worse: 12, listed: 2 },
    ]);
  });

  test("tells noticing, appealing and being heard apart", () => {
    const chapter = wrongRecordsChapter(study(40));

    expect(figureOf(chapter, "noticed").value).toBe(80 / 100);
    expect(figureOf(chapter, "appealed").value).toBe(60 / 80);
    // 15 of 60 appeals against wrong records are turned down.
    expect(figureOf(chapter, "wrongly-rejected").value).toBe(15 / 60);
  });

  test("finds the copies that a withdrawal in the city leaves above, and how long wrong records stand", () => {
    const withdrawn = "2019-05-31";
    const lives = [
      // The province and the nation had it by then, the province alone, neither.
      life(0, { withdrawn, province: "2019-03-01", nation: "2019-05-31" }),
      life(1, { withdrawn, province: "2019-03-01", nation: "2019-06-01" }),
      life(2, { withdrawn, province: "2019-06-01", nation: "2019-07-01" }),
      // It still stands when the run ends.
      life(3, { province: "2019-03-01", nation: "2019-04-01" }),
      // Not a wrong record, on another file, and not in the city before the run ends.
      life(4, { happened: true, recorded: "department" }),
      life(5, { happened: true, recorded: "misattributed", onFileOf: "syn-000004" }),
      life(6, { city: "2020-01-05" }),
    ];
    const chapter = wrongRecordsChapter(study(40, { wronged: { among: 100, lives } }));

    // (2 + 1 + 0) / 3
    expect(figureOf(chapter, "stale-copies")).toMatchObject({ value: 1, among: 3 });
    // Three of four are withdrawn after 120 days, four months of 30 days; one is seen for 334 days.
    expect(figureOf(chapter, "median-standing")).toMatchObject({ value: 4, among: 4 });
    expect(figureOf(chapter, "never-withdrawn").value).toBe(1 / 4);
    expect(rowsOf(chapter, "residents").map(({ resident, days }) => [resident, days])).toEqual([
      ["syn-000003", 334],
      ["syn-000000", 120],
      ["syn-000001", 120],
      ["syn-000002", 120],
    ]);
    expect(rowsOf(chapter, "correction-by-group").map(({ records, withdrawn: share }) => [records, share])).toEqual([
      [2, 1],
      [2, 0.5],
    ]);
  });

  test("sets the run against itself without them: points by group, months in lower bands and on lists", () => {
    const totals = [{ replicate: 0, residents: 220, scored: 200, records: 10 }];
    const listed = { replicate: 0, policy: "fuzhou-yuming", year: 2019, list: "judgment-defaulters" };
    const lists = [{ ...listed, grouping: "income", group: { income: "1" }, residents: 3 }];
    const withThem = { ...runOf([{ group: { income: "1" }, ranks: { 3: 150, 4: 50 } }], { lists }), totals };
    const without = { ...runOf([{ group: { income: "1" }, ranks: { 3: 160, 4: 40 } }]), totals };
    const told = {
      poor: { difference: 300, squares: 9_000, bandBetter: 8 },
      rich: { difference: 100, squares: 2_000 },
    };
    const chapter = wrongRecordsChapter(study(40, { withoutWrong: pairOf(told, withThem, without) }));

    // 10 residents more below the start for a year: 120 months by 0.2 thousand.
    expect(figureOf(chapter, "band-months")).toMatchObject({ value: 600, among: 200 });
    // 3 residents for a year.
    expect(figureOf(chapter, "list-months").value).toBe(180);
    const [poor] = rowsOf(chapter, "harm-by-group");
    // The variance is 9,000 / 100 − 3² = 81, the error of the mean 9 / 10.
    expect(poor).toMatchObject({ scored: 100, mean: 3, worse: 8, small: false });
    expect(poor?.low).toBeCloseTo(3 - 1.959964 * 0.9, 10);
  });

  test("says what prompt appeals by all leave", () => {
    const run = (pointsLost: number) => runOf([], { harm: [{ ...harm, residents: 40, pointsLost }] });
    const chapter = wrongRecordsChapter(study(40, { appeals: pairOf({ poor: {}, rich: {} }, run(600), run(150)) }));

    expect(figureOf(chapter, "residual-harm").value).toBe(0.25);
  });

  test("does not determine anything of few", () => {
    const chapter = wrongRecordsChapter(study(29));

    expect(chapter.isDetermined).toBe(false);
    expect(chapter.finding.en).toContain("29 residents");
  });
});
