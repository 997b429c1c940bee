import { describe, expect, readRepositoryLibrary, schemeNamed, test } from "@tallyglass/testkit";
import { citiesChapter } from "../../src/chapters/cities.ts";
import type { Companions } from "../../src/study/study.ts";
import { fuzhou, type GroupCounts, runOf, studyWith } from "../variant-studies.ts";

const suzhou = schemeNamed(readRepositoryLibrary(), "suzhou-osmanthus");
const wuhu = schemeNamed(readRepositoryLibrary(), "wuhu-lehui");

const clause = (policy: string, points: number, borrowedFrom: string | null, year = 2019) => ({
  ...{ replicate: 0, policy, year, clause: "c", version: "2018-08-01", borrowedFrom, residents: 1, points },
});

/** Four groups of 100, of which Fuzhou orders the means 1 2 3 4 and Suzhou 1 3 2 4. */
const values = ["1", "2", "3", "4"];
const groups = values.flatMap((income, at): readonly GroupCounts[] => [
  { group: { income }, ranks: { 1: 5, 3: 70, 4: 15, 6: 10 }, scoreSum: 49_000 + at * 100, gained: 100, lost: 300 },
  {
    ...{ policy: "suzhou-osmanthus", group: { income }, ranks: {}, gained: 50, lost: 100 },
    scoreSum: [9_000, 9_200, 9_100, 9_300][at] as number,
  },
  { policy: "wuhu-lehui", group: { income }, ranks: {}, scoreSum: 0, gained: 10, lost: 40 },
]);
/** Suzhou publishes no bands: its residents are in none. */
const unbanded = values.flatMap((income) =>
  ["suzhou-osmanthus", "wuhu-lehui"].map((policy) => ({
    ...{
      replicate: 0,
      policy,
      year: 2019,
      group: { income },
      grouping: "income",
      band: null,
      rank: null,
      residents: 100,
    },
  })),
);

const run = runOf(groups, {
  clauses: [
    clause("fuzhou-yuming", -300, null),
    clause("suzhou-osmanthus", -90, "fuzhou-yuming"),
    clause("suzhou-osmanthus", 10, null),
    clause("suzhou-osmanthus", 1_000, null, 2018),
  ],
});
const cities: NonNullable<Companions["cities"]> = {
  residents: 400,
  counted: { ...run, bands: [...run.bands, ...unbanded] },
  schemes: [fuzhou, suzhou, wuhu],
};
const study = studyWith({ cities });
const income = { id: "income", name: { en: "Income" }, values: values.map((id) => ({ id, name: { en: id } })) };

describe("the chapter on cities", () => {
  const chapter = citiesChapter({ ...study, attributes: [income] });
  const [table, order] = chapter.tables;

  test("says what can be compared and what cannot, and who borrows", () => {
    expect(chapter.finding.en).toBe(
      "Of 3 schemes that score the same lives only 1 has a published start and published edges of bands, so that shares in bands cannot be set side by side; for each point gained residents lose 2.0 to 4.0, but clauses are borrowed in 1 of the schemes, for at least 90.0% of their points.",
    );
    expect(chapter.finding.zh).toContain("居民每得一分失2.0至4.0分");
  });

  test("has shares in bands and the mean place where these are known, by rank and never by points", () => {
    // Ranks 1, 3, 4 and 6 of six stand at 0, 0.4, 0.6 and 1: 0.7 · 0.4 + 0.15 · 0.6 + 0.1 = 0.47.
    const [city, bands, best, worst, below, place] = table?.rows[0] ?? [];
    expect(city).toMatchObject({ zh: "抚州玉茗分" });
    expect([bands, best, worst, below]).toEqual([6, 0.05, 0.1, 0.25]);
    expect(place).toBeCloseTo(0.47, 12);
  });

  test("leaves empty what nobody published, and says why", () => {
    expect(table?.rows[1]?.slice(1)).toEqual([0, null, null, null, null, 2, 0.9, "fuzhou-yuming"]);
    const figure = chapter.figures.find(({ id }) => id === "below-suzhou-osmanthus");
    expect(figure?.value).toBeNull();
    expect(figure?.why?.en).toContain("published nowhere");
  });

  test("compares the order of income groups where scores are known", () => {
    // Of Wuhu nobody knows the start. Ranks 1 2 3 4 and 1 3 2 4: 1 − 6 · 2 / (4 · 15) = 0.8.
    expect(order?.rows).toHaveLength(1);
    expect(order?.rows[0]?.slice(2)).toEqual([0.8, 4]);
  });

  test("says nothing of the order of three groups", () => {
    expect(citiesChapter(study).tables.map(({ id }) => id)).toEqual(["cities"]);
  });

  test("is not determined without cities to compare", () => {
    expect(citiesChapter(studyWith({})).isDetermined).toBe(false);
    const alone = { ...cities, schemes: [fuzhou] };
    expect(citiesChapter(studyWith({ cities: alone })).isDetermined).toBe(false);
  });
});
