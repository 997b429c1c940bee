import { describe, expect, readRepositoryLibrary, schemeNamed, test } from "@tallyglass/testkit";
import { stackingChapter } from "../../src/chapters/stacking.ts";
import { stackedFacts } from "../../src/stacked-facts.ts";
import { cellsOf, figureOf } from "../chapter-parts.ts";
import { townStudy } from "../ways-studies.ts";

const numbersOf = (row: readonly unknown[]) => row.slice(2, 6);

describe("what one act comes to", () => {
  test("is the gravest of its rows, or all of them", () => {
    const chapter = stackingChapter(townStudy());

    // Drunk driving 50 with detention 40; a loan of 50 and a default that takes all 500, whatever is counted.
    expect(cellsOf(chapter, "one-act").map(numbersOf)).toEqual([
      [50, 50, 90, 1.8],
      [500, 500, 500, 1],
    ]);
    expect(figureOf(chapter, "most-from-one-act").value).toBe(90);
    expect(figureOf(chapter, "stacked-to-largest-row").value).toBe(1.8);
    expect(chapter.finding.en).toContain(
      "a drive while heavily drunk costs 90 points, against 50 as the run reads the text",
    );
  });

  test("is all of its rows where the run reads the text so", () => {
    const chapter = stackingChapter(townStudy({}, { stacking: "all" }));

    expect(numbersOf(cellsOf(chapter, "one-act")[0] ?? [])).toEqual([50, 90, 90, 1.8]);
  });

  test("is more where the list on which it leads brings restrictions, and not benefits", () => {
    const chapter = stackingChapter(townStudy());

    expect(figureOf(chapter, "restrictions-of-lists").value).toBe(2);
    expect(cellsOf(chapter, "lists")).toMatchObject([
      [{ en: "Defaulters" }, { en: "National lists" }, 2, { en: "No flights; No trains" }],
    ]);
    expect(chapter.finding.en).toContain("1 of 2 such acts also lead onto a list, which brings up to 2 restrictions");
  });

  test("is not determined where no two clauses take an act", () => {
    expect(stackingChapter(townStudy({}, {}, "nation"))).toMatchObject({ isDetermined: false });
  });

  test("is reckoned of records that the catalogue knows, with attributes within their ranges", () => {
    const library = readRepositoryLibrary();
    const schemes = [schemeNamed(library, "fuzhou-yuming")] as const;
    const unknown = stackedFacts
      .flatMap(({ records }) => records)
      .filter(({ behaviour, attributes = {} }) => {
        const known = library.behaviours.get(behaviour)?.attributes;
        return known === undefined || [...known.keys()].join() !== Object.keys(attributes).join();
      });
    const chapter = stackingChapter({ ...townStudy(), schemes, vocabulary: library, library });

    expect(unknown).toEqual([]);
    // Wage arrears 50, flight 100 and a short sentence 50.
    expect(figureOf(chapter, "most-from-one-act").value).toBe(200);
    expect(figureOf(chapter, "restrictions-of-lists").value).toBe(9);
  });
});
