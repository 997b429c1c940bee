import { describe, expect, readRepositoryLibrary, schemeNamed, test } from "@tallyglass/testkit";
import { waysChapter } from "../../src/chapters/ways.ts";
import { policyWays } from "../../src/policy/policy-ways.ts";
import { tiersOf } from "../../src/policy/tiers.ts";
import { cellsOf, figureOf, wordsIn } from "../chapter-parts.ts";
import { groupRow, townStudy } from "../ways-studies.ts";

const cells = [
  ["1", "female", 60, 120, 240],
  ["1", "male", 40, 80, 160],
  ["2", "female", 25, 200, 50],
  ["2", "male", 25, 200, 50],
] as const;

/** What stands at the end of 2020; of 2019, 1 point gained by everybody and none lost. */
const counted = {
  bands: [2019, 2020].flatMap((year) =>
    cells.map(([income, sex, residents]) => ({ ...groupRow(year, income, sex), band: "good", rank: 3, residents })),
  ),
  scores: cells.flatMap(([income, sex, residents, gained, lost]) => [
    { ...groupRow(2019, income, sex), scoreSum: 501 * residents, gained: residents, lost: 0 },
    { ...groupRow(2020, income, sex), scoreSum: 500 * residents + gained - lost, gained, lost },
  ]),
};

describe("ways to gain and to lose", () => {
  test("are counted by behaviour, by printed row and by value", () => {
    const chapter = waysChapter(townStudy(counted));

    // Six penalties of one value each. A good deed; hours, whose values stand a line apart, in one row; an award whose
    // values stand on lines that follow one another; wildlife between two ends.
    for (const [id, value] of [
      ["penalised-behaviours", 6],
      ["penalty-rows", 6],
      ["penalty-values", 6],
      ["rewarded-behaviours", 4],
      ["reward-rows", 5],
      ["reward-values", 7],
      ["rewards-by-choice", 2],
      ["rewards-by-award", 1],
      ["rewards-by-circumstance", 1],
      ["rewards-by-office", 0],
      ["points-on-offer", 50 + 20 + 50 + 30],
      ["points-on-offer-by-choice", 50 + 20],
    ] as const) {
      expect([id, figureOf(chapter, id).value]).toEqual([id, value]);
    }
  });

  test("of the Fuzhou draft are 74 rows to 44, and 81 values to 89", () => {
    const [policy] = schemeNamed(readRepositoryLibrary(), "fuzhou-yuming").versions;

    expect(policyWays(tiersOf(policy))).toMatchObject({
      penalties: { rows: 74, values: 81, behaviours: 70 },
      rewards: { rows: 44, values: 89, behaviours: 36 },
    });
  });

  test("come to so many points a year, and show who gains more and who loses less", () => {
    const chapter = waysChapter(townStudy(counted));

    // Over two years 600 points among 150, and 500: 2 and 1.67 a year. Low income 1 and 2, high income 4 and 1.
    expect(figureOf(chapter, "yearly-gain").value).toBe(2);
    expect(figureOf(chapter, "yearly-loss").value).toBeCloseTo(5 / 3, 12);
    expect(figureOf(chapter, "gained-top-to-bottom-income").value).toBe(4);
    expect(figureOf(chapter, "lost-top-to-bottom-income").value).toBe(0.5);
    expect(cellsOf(chapter, "yearly-by-income").map((row) => row[2])).toEqual([1, 2, 4, 1]);
    expect(chapter.finding.en).toContain("gains 2.00 points on average and loses 1.67");
    expect(chapter.finding.en).toContain("gaining 4 times and losing 0.5 times");
  });

  test("are those of the first year where records lapse", () => {
    const chapter = waysChapter(townStudy(counted, { validity: "1-year" }));

    expect(figureOf(chapter, "yearly-gain").value).toBe(1);
    expect(figureOf(chapter, "yearly-loss").value).toBe(0);
    expect(figureOf(chapter, "lost-top-to-bottom-income")).toMatchObject({ value: null });
  });

  test("flag groups that are too small", () => {
    const few = counted.bands.map((row) => ({ ...row, residents: row.group.income === "2" ? 5 : row.residents }));
    const chapter = waysChapter(townStudy({ ...counted, bands: few }));

    expect(cellsOf(chapter, "yearly-by-income").map((row) => row.at(-1))).toEqual([false, false, true, true]);
  });

  test("lead by acts at will as far as they can, under every start and way of counting that there is", () => {
    const chapter = waysChapter(townStudy(counted));
    const rows = cellsOf(chapter, "within-reach").map(([start, counting, years, band, acts, score, most]) => ({
      ...{ start, counting: wordsIn(counting), years, acts, score, most },
      band: wordsIn(band),
    }));

    expect(rows.length).toBe(2 * 3 * 2);
    // Once a year 50 for a good deed and 20 for hours.
    expect(rows).toContainEqual({
      ...{ start: "500", counting: "Good deeds once a year", years: 1, band: "Good", acts: 0, score: 500, most: 70 },
    });
    expect(rows.filter(({ start, years, most }) => start === "500" && years === 5 && most === 350)).toMatchObject([
      { band: "Excellent", acts: 6 },
      { band: "Excellent", acts: 6 },
    ]);
    // Without a cap, 251 points are six acts of 50, or five and one of 10.
    expect(rows).toContainEqual(
      expect.objectContaining({
        start: "500",
        counting: "As the run reads the text",
        years: 1,
        band: "Excellent",
        acts: 6,
        most: null,
      }),
    );
    expect(figureOf(chapter, "most-by-choice-in-a-year").value).toBe(70);
    expect(chapter.finding.en).toContain(
      "acts at will bring 70 points a year at most and lead from 500 no further than Good",
    );
  });

  test("are not determined where a policy only lists", () => {
    expect(waysChapter(townStudy({}, {}, "nation"))).toMatchObject({ isDetermined: false });
  });

  test("say that nobody is scored", () => {
    expect(figureOf(waysChapter(townStudy()), "yearly-gain")).toMatchObject({ value: null, why: expect.anything() });
  });
});
