import { describe, expect, test } from "@tallyglass/testkit";
import { vaguenessChapter } from "../../src/chapters/vagueness.ts";
import { cellsOf, figureOf } from "../chapter-parts.ts";
import { townStudy } from "../ways-studies.ts";

const clauseRow = (clause: string, points: number, year = 2020) => ({
  ...{ replicate: 0, policy: "town", version: "2018-01-01", borrowedFrom: null, residents: 9 },
  ...{ year, clause, points },
});

const assessedRow = (assessor: string, deeds: number, recorded: number) => ({
  ...{ replicate: 0, behaviour: "civilization.good-deed", assessor, deeds, recorded },
});

const counted = {
  clauses: [
    clauseRow("good-deed", 300),
    clauseRow("hours", 600),
    clauseRow("award", 100),
    clauseRow("loan", -500),
    clauseRow("good-deed", 9_000, 2019),
  ],
  assessed: [assessedRow("strict", 100, 20), assessedRow("lenient", 100, 80)],
};

describe("what the text leaves open", () => {
  test("is a matter that is not defined, and points between two ends", () => {
    const chapter = vaguenessChapter(townStudy(counted));

    expect(figureOf(chapter, "vague-clauses").value).toBe(2);
    expect(cellsOf(chapter, "vague-clauses")).toMatchObject([
      [{ en: "Good deed" }, { en: "what it names is not defined" }, 50],
      [{ en: "Rescue of wildlife" }, { en: "points between two ends" }, 30],
    ]);
    expect(figureOf(chapter, "open-readings").value).toBe(4);
    expect(figureOf(chapter, "untranslatable-passages").value).toBe(2);
  });

  test("bears so much of the rewards", () => {
    const chapter = vaguenessChapter(townStudy(counted));

    // 50 and 30 of 150 on offer; 50 of 70 at will; at the end of the run 300 of 1,000.
    expect(figureOf(chapter, "vague-share-of-rewards").value).toBeCloseTo(80 / 150, 12);
    expect(figureOf(chapter, "vague-share-at-will").value).toBeCloseTo(50 / 70, 12);
    expect(figureOf(chapter, "vague-share-of-earned").value).toBeCloseTo(0.3, 12);
    expect(chapter.finding.en).toBe(
      "2 of 10 clauses leave the outcome to an assessor, with 53.3% of the points that rewards offer, 71.4% of those that anyone can earn at will and 30.0% of those earned in the run; 4 questions of the text are open and 2 passages cannot be run at all; as the recording model has it, the strictest assessor records 25 deeds of a kind (good deed) for every 100 that the most lenient does.",
    );
  });

  test("makes so much of a difference between assessors", () => {
    expect(figureOf(vaguenessChapter(townStudy(counted)), "strictest-to-most-lenient").value).toBeCloseTo(0.25, 12);
  });

  test("makes no sentence about assessors of too few deeds, and flags them", () => {
    const chapter = vaguenessChapter(
      townStudy({ assessed: [assessedRow("strict", 29, 1), assessedRow("lenient", 90, 80)] }),
    );

    expect(figureOf(chapter, "strictest-to-most-lenient").value).toBe(null);
    expect(cellsOf(chapter, "assessors").map((row) => row.at(-1))).toEqual([true, false]);
    expect(chapter.finding.en).not.toContain("assessor records");
  });

  test("bears nothing of a policy that only lists", () => {
    const chapter = vaguenessChapter(townStudy({}, {}, "nation"));

    expect(figureOf(chapter, "vague-clauses").value).toBe(0);
    expect(figureOf(chapter, "vague-share-of-rewards").value).toBe(null);
  });
});
