import { describe, expect, test } from "@tallyglass/testkit";
import { burdensChapter } from "../../src/chapters/burdens.ts";
import { cellsOf, figureOf } from "../chapter-parts.ts";
import { groupRow, townStudy } from "../ways-studies.ts";

const cells = [
  ["1", "female", 60],
  ["1", "male", 40],
  ["2", "female", 50],
] as const;

const bands = [2019, 2020].flatMap((year) =>
  cells.map(([income, sex, residents]) => ({ ...groupRow(year, income, sex), band: "good", rank: 3, residents })),
);
const listed = (year: number, income: "1" | "2", residents: number, list = "defaulters") => ({
  ...groupRow(year, income, "female"),
  ...{ list, residents },
});

/** At the end of 2019, 2 of low income; at the end of 2020, 4 of low and 1 of high income. */
const counted = { bands, lists: [listed(2019, "1", 2), listed(2020, "1", 4), listed(2020, "2", 1)] };

describe("who bears the restrictions", () => {
  const chapter = burdensChapter(townStudy(counted));

  test("is a small share of all, for so many months", () => {
    // From 0 to 2 and from 2 to 5 over a year each: 12 · 1 + 12 · 3.5.
    expect(figureOf(chapter, "restricted-share").value).toBeCloseTo(5 / 150, 12);
    expect(figureOf(chapter, "restricted-months").value).toBe(54);
    expect(chapter.finding.en).toBe(
      "3.3% of residents (5 of 150) bear every restriction on the last day, 4.0% in the lowest income group and 2.0% in the highest, and 1,000 residents bear 180 restricted months a year.",
    );
  });

  test("leaves nearly everything to a few, by Gini's index and by Theil's between groups", () => {
    // Of 150 who bear all or nothing it is 1 - 5/150; Theil ln 30, between 0.8 ln 1.2 + 0.2 ln 0.6 = 0.043692.
    expect(figureOf(chapter, "gini-restrictions").value).toBeCloseTo(1 - 5 / 150, 12);
    expect(figureOf(chapter, "between-income").value).toBeCloseTo(0.043692 / Math.log(30), 5);
  });

  test("shows the group on which it weighs more", () => {
    expect(cellsOf(chapter, "restricted-by-income").map((row) => row.slice(1, 4))).toEqual([
      [100, 4, 0.04],
      [50, 1, 0.02],
    ]);
  });

  test("does not count lists that bring no restriction", () => {
    const other = burdensChapter(townStudy({ bands, lists: [listed(2020, "1", 40, "others")] }));

    expect(other.isDetermined).toBe(false);
    expect(other.finding.en).toContain("Nobody is on a restricting list");
    expect(figureOf(other, "gini-restrictions")).toMatchObject({ value: null, why: expect.anything() });
  });

  test("reckons how unequally points are lost between groups by their means, and never by scores", () => {
    const scores = cells.map(([income, sex, residents]) => ({
      ...groupRow(2020, income, sex),
      ...{ scoreSum: 500 * residents, gained: 0, lost: income === "1" ? 2 * residents : 8 * residents },
    }));
    const lost = burdensChapter(townStudy({ ...counted, scores }));

    // A year 1 for 100 and 4 for 50, 300 in all: half of the mean difference, 2 · (100 · 50) · 3 / 150² = 4/3, over 2.
    expect(figureOf(lost, "gini-points-lost-income").value).toBeCloseTo(1 / 3, 12);
    expect(lost.figures.filter(({ id }) => id.includes("score"))).toEqual([]);
  });
});
