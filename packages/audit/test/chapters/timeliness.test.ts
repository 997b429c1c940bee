import { describe, expect, test } from "@tallyglass/testkit";
import { timelinessChapter } from "../../src/chapters/timeliness.ts";
import { figureOf, rowsOf } from "../chapter-parts.ts";
import { groupStudy, poor, rich } from "../groups-studies.ts";

function arrived(
  who: typeof poor | typeof rich,
  level: "city" | "province" | "nation",
  fromDays: number,
  records: number,
) {
  return { ...who, level, fromDays, records };
}

const delays = [
  ...[
    arrived(poor, "city", 0, 60),
    arrived(poor, "city", 30, 40),
    arrived(rich, "city", 0, 90),
    arrived(rich, "city", 30, 10),
  ],
  ...[arrived(poor, "province", 60, 100), arrived(rich, "province", 60, 100)],
  ...[arrived(poor, "nation", 720, 100), arrived(rich, "nation", 720, 100)],
];

const deedsByGroup = [
  { ...poor, behaviour: "office.fine", deeds: 250, recorded: 100, falseRecords: 0 },
  { ...rich, behaviour: "office.fine", deeds: 150, recorded: 100, falseRecords: 0 },
];

const chapter = timelinessChapter(groupStudy({ delays, deedsByGroup }));

describe("the chapter on timeliness", () => {
  test("says within which stretch quantiles lie", () => {
    // Of 200 the city has 150 within 30 days, the median among them; the 180th comes within 60.
    expect(figureOf(chapter, "timeliness-city-median")).toMatchObject({ value: 30, among: 200 });
    expect(figureOf(chapter, "timeliness-city-p90").value).toBe(60);
    expect(figureOf(chapter, "timeliness-province-median").value).toBe(90);
    expect(chapter.finding.en).toContain("reaches the city in under 30 days and the 90th percentile in 30 to 59 days");
  });

  test("gives no number for the last stretch, which is open", () => {
    expect(figureOf(chapter, "timeliness-nation-median").value).toBeNull();
    expect(chapter.finding.en).toContain("the nation in 720 days or more");
  });

  test("shows that records of the poor take longer", () => {
    // 0.9 − 0.6 within the 30 days in which the median of all lies
    expect(figureOf(chapter, "timeliness-city-parity-income").value).toBeCloseTo(0.3, 12);
    expect(figureOf(chapter, "timeliness-province-parity-income").value).toBe(0);
    expect(rowsOf(chapter, "timeliness-parity")[0]).toMatchObject({
      ...{ level: "city", highest: "rich", lowest: "poor", "beyond-chance": true },
      ...{ "ninetieth-earliest": "under 30 days", "ninetieth-latest": "30 to 59 days" },
    });
    expect(chapter.finding.en).toContain("from 60.0% (poor) to 90.0% (rich)");
  });

  test("counts deeds without a record as never arrived", () => {
    // 150 + 50 of 400. Of the 250 of the poor the median did not arrive; of the 150 of the rich the 75th did at once.
    expect(figureOf(chapter, "timeliness-unrecorded")).toMatchObject({ value: 0.5, among: 400 });
    const city = rowsOf(chapter, "timeliness-by-group").filter(({ level }) => level === "city");
    expect(city.map((row) => [row.group, row.median, row["median-of-deeds"]])).toEqual([
      ["poor", "under 30 days", "never"],
      ["rich", "under 30 days", "under 30 days"],
    ]);
  });

  test("is not determined without records", () => {
    expect(timelinessChapter(groupStudy({})).isDetermined).toBe(false);
  });
});
