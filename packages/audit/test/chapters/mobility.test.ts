import { describe, expect, test } from "@tallyglass/testkit";
import { mobilityChapter } from "../../src/chapters/mobility.ts";
import { figureOf, rowsOf } from "../chapter-parts.ts";
import { groupStudy, poor, rich, twice } from "../groups-studies.ts";

function moved(who: typeof poor | typeof rich, from: string | null, to: string | null, residents: number) {
  return { ...who, from, to, residents };
}

/** Together 80 and 20 of 100 from the middle, 30 and 70 of 100 from the low band. */
const transitions = twice([
  ...[moved(poor, "middle", "middle", 35), moved(poor, "middle", "low", 15)],
  ...[moved(rich, "middle", "middle", 45), moved(rich, "middle", "low", 5)],
  ...[poor, rich].flatMap((who) => [moved(who, "low", "middle", 15), moved(who, "low", "low", 35)]),
]);

/** From all in the middle, as the chain goes: (1, 0), (0.8, 0.2), (0.7, 0.3). */
const bands = [
  [100, 0],
  [80, 20],
  [70, 30],
].flatMap(([middle = 0, low = 0], at) => [
  { ...poor, year: 2019 + at, band: "middle", rank: 2, residents: middle },
  { ...poor, year: 2019 + at, band: "low", rank: 3, residents: low },
]);

const chapter = mobilityChapter(groupStudy({ transitions, bands }));

describe("the chapter on mobility", () => {
  test("has the indices of the matrix of two bands", () => {
    // 20 and 30 of 200. Shorrocks (2 − 1.5)/1. Over three bands, of which one is empty: 0.5·0.2/2 down, 0.5·0.3/2 up.
    expect(figureOf(chapter, "mobility-down")).toMatchObject({ value: 0.1, among: 200 });
    expect(figureOf(chapter, "mobility-up").value).toBe(0.15);
    expect(figureOf(chapter, "mobility-shorrocks").value).toBeCloseTo(0.5, 12);
    expect(figureOf(chapter, "mobility-bartholomew-down").value).toBeCloseTo(0.05, 12);
    expect(figureOf(chapter, "mobility-bartholomew-up").value).toBeCloseTo(0.075, 12);
  });

  test("has a half-life of a year, as of a chain and as counted", () => {
    expect(figureOf(chapter, "mobility-half-life-markov").value).toBeCloseTo(12, 9);
    expect(figureOf(chapter, "mobility-half-life-counted").value).toBeCloseTo(12, 9);
    const limit = rowsOf(chapter, "mobility-occupancy").map((row) => [row.band, Number(row.limit).toFixed(6)]);
    expect(limit).toEqual([
      ["High", "0.000000"],
      ["Middle", "0.600000"],
      ["Low", "0.400000"],
    ]);
  });

  test("shows that the poor sink more often", () => {
    // 15 and 5 of 100
    expect(figureOf(chapter, "mobility-down-difference-income").value).toBeCloseTo(0.1, 12);
    expect(rowsOf(chapter, "mobility-by-group").map(({ group, down }) => [group, down])).toEqual([
      ["poor", 0.15],
      ["rich", 0.05],
      ["dark", 0.1],
    ]);
  });

  test("keeps who leaves the bands and who enters them", () => {
    const more = [...transitions, moved(poor, "middle", null, 25), moved(poor, null, "low", 7)];
    const rows = rowsOf(mobilityChapter(groupStudy({ transitions: more, bands })), "mobility-matrix");
    // 25 of the 125 who were in the middle
    expect(rows).toContainEqual({ from: "Middle", to: "no band", "resident-years": 25, share: 0.2, small: false });
    expect(rows).toContainEqual({ from: "no band", to: "Low", "resident-years": 7, share: 1, small: true });
  });

  test("says which band nobody leaves", () => {
    const trapped = [
      moved(poor, "middle", "low", 40),
      moved(poor, "middle", "middle", 60),
      moved(poor, "low", "low", 50),
    ];
    const found = mobilityChapter(groupStudy({ transitions: trapped, bands }));
    expect(found.finding.en).toContain("nobody left the band “Low”");
    expect(found.finding.zh).toContain("无人离开“低”等级");
  });

  test("knows no half-life where somebody enters a band of which no moves were seen", () => {
    const found = mobilityChapter(
      groupStudy({ transitions: [...transitions, moved(poor, "middle", "high", 1)], bands }),
    );
    expect(figureOf(found, "mobility-half-life-markov").value).toBeNull();
    expect(found.finding.en).toContain("a time that cannot be told");
  });

  test("is not determined where nobody is in a band for two years", () => {
    expect(mobilityChapter(groupStudy({})).isDetermined).toBe(false);
    expect(mobilityChapter(groupStudy({ transitions: [moved(poor, null, null, 100)] })).isDetermined).toBe(false);
  });
});
