import { describe, expect, readRepositoryLibrary, schemeNamed, test } from "@tallyglass/testkit";
import { proportionalityChapter } from "../../src/chapters/proportionality.ts";
import { gravityScales, placeOn } from "../../src/gravity-scales.ts";
import { policyOf } from "../../src/policy/study-policy.ts";
import { penaltiesOf } from "../../src/policy/weighed-penalties.ts";
import { cellsOf, figureOf } from "../chapter-parts.ts";
import { townStudy } from "../ways-studies.ts";

/*
 * By instrument, gravity and cost: exemption 5 at 30, default 2 at 500, loan 2 at 50, telephone 1 at 10, drunk driving 5
 * at 50, detention 4 at 40. Agreeing: telephone with all but none above it, that is with exemption, default, loan, drunk
 * and detention (5), and drunk with detention (1): 6. Disagreeing: exemption with default, loan and detention (3), drunk
 * with default (1), detention with default and loan (2): 6.
 * By sanction: exemption 2, detention 5, the others 0. Agreeing: exemption with telephone and detention, detention with
 * telephone: 3. Disagreeing: both with default and loan: 4. Told apart: 7 by gravity, all 10 by cost.
 */
describe("whether the graver costs more", () => {
  const chapter = proportionalityChapter(townStudy());

  test("is a rank correlation by each scale that tells penalties apart", () => {
    expect(figureOf(chapter, "tau-instrument").value).toBeCloseTo(0, 12);
    expect(figureOf(chapter, "tau-sanction").value).toBeCloseTo(-1 / Math.sqrt(70), 12);
    expect(cellsOf(chapter, "gravity-scales").map((row) => [row[1], row[3], row[4]])).toEqual([
      [6, 6, 1],
      [5, 4, 0],
      // Exemption against loan, drunk driving and detention, and detention against loan; drunk driving and loan cost alike.
      [6, 4, 1],
      // Detention against loan; drunk driving and loan cost alike.
      [5, 1, 1],
    ]);
  });

  test("names the pairs that two scales find inverted and none the other way round", () => {
    // Exemption against detention is turned by sanction; drunk driving or detention against default by department.
    expect(figureOf(chapter, "common-inversions").value).toBe(3);
    expect(cellsOf(chapter, "inversions").map(([graver, , milder]) => [graver, milder])).toMatchObject([
      [{ en: "Police detention" }, { en: "Bank loan in arrears" }],
      [{ en: "Conviction without punishment" }, { en: "Bank loan in arrears" }],
      [{ en: "Conviction without punishment" }, { en: "Judgment left unperformed" }],
    ]);
    expect(chapter.finding.en).toContain("police detention at 40 points against bank loan in arrears at 50");
  });

  test("sets points against months of liberty where they are known", () => {
    // Detention 40 over 2/3, drunk driving 50 over 6, default 500 over 84.
    expect(cellsOf(chapter, "cost-per-month").map((row) => Math.round(Number(row[3]) * 100) / 100)).toEqual([
      60, 8.33, 5.95,
    ]);
    expect(figureOf(chapter, "points-per-month-range").value).toBeCloseTo(60 / (500 / 84), 10);
  });

  test("takes a default for what the start lies above 0", () => {
    const high = proportionalityChapter(townStudy({}, { start: "600" }));

    expect(cellsOf(high, "inversions").at(-1)?.[3]).toBe(600);
  });

  test("is not determined where nothing costs points", () => {
    const nation = proportionalityChapter(townStudy({}, {}, "nation"));

    expect(nation.isDetermined).toBe(false);
    expect(figureOf(nation, "common-inversions")).toMatchObject({ value: null, why: expect.anything() });
  });
});

describe("the declared scales", () => {
  const library = readRepositoryLibrary();
  const schemes = [schemeNamed(library, "fuzhou-yuming")] as const;
  const study = { ...townStudy(), schemes, vocabulary: library, library };
  const penalties = penaltiesOf(policyOf(study), library);

  test("name nothing that the catalogue lacks", () => {
    const named = gravityScales
      .flatMap(({ places }) => Object.keys(places))
      .map((key) => key.split("#")[0] ?? "")
      .filter((key) => !library.behaviours.has(key) && !library.departments.has(key));

    expect(named).toEqual([]);
  });

  test("rank every penalty of the Fuzhou draft by instrument and by department", () => {
    for (const id of ["instrument", "department"]) {
      const scale = gravityScales.find((each) => each.id === id);
      if (scale === undefined) throw new Error(id);
      const missing = penalties.filter(({ behaviour, line }) => placeOn(scale, behaviour, line) === undefined);
      expect([id, missing.map(({ id: penalty }) => penalty)]).toEqual([id, []]);
    }
  });

  test("say of each place what says so", () => {
    const bases = new Set(gravityScales.flatMap(({ places }) => Object.values(places).map(({ basis }) => basis)));

    expect([...bases].filter((basis) => basis !== "assumption" && !/^trivium#L\d+(-\d+)?$/.test(basis))).toEqual([]);
  });
});
