import { describe, expect, test } from "@tallyglass/testkit";
import { recourseChapter } from "../../src/chapters/recourse.ts";
import type { StudiedLife, Study } from "../../src/study/study.ts";
import { figureOf, rowsOf } from "../chapter-parts.ts";
import { studyWith } from "../variant-studies.ts";

interface Kind {
  readonly age: "26-35" | "over-65";
  readonly convictions: number;
  readonly count: number;
}

/** Residents who lost 30 points for each conviction without punishment. */
function lives(...kinds: readonly Kind[]): readonly StudiedLife[] {
  return kinds.flatMap(({ age, convictions, count }, kind) =>
    Array.from({ length: count }, (_, number): StudiedLife => {
      const resident = `syn-${kind}${String(number).padStart(5, "0")}`;
      const records = Array.from({ length: convictions }, (_, month) => {
        const date = `2019-0${month + 1}-01`;
        return { resident, behaviour: "court.exempt-from-penalty", date, recorded: date, attributes: {} };
      });
      const score = 500 - 30 * convictions;
      const band = convictions === 0 ? "good" : "slightly-dishonest";
      const years = [{ policy: "fuzhou-yuming", day: "2019-12-31", score, band, lists: [] }];
      return { resident, group: { age, residence: "urban" }, records, events: [], years };
    }),
  );
}

function study(found: readonly StudiedLife[]): Study {
  const empty = studyWith({ lives: found });
  const good = { replicate: 0, behaviour: "civilization.good-deed", assessor: "strict", deeds: 1, recorded: 1 };
  const ages = ["26-35", "over-65"].map((id) => ({ id, name: { en: id, zh: id } }));
  return {
    ...empty,
    counted: { ...empty.counted, assessed: [good] },
    attributes: [{ id: "age", name: { en: "Age", zh: "年龄" }, values: ages }],
  };
}

describe("the chapter on the way back", () => {
  const chapter = recourseChapter(
    study(
      lives(
        { age: "26-35", convictions: 1, count: 20 },
        { age: "over-65", convictions: 1, count: 20 },
        { age: "over-65", convictions: 2, count: 10 },
        { age: "26-35", convictions: 0, count: 7 },
      ),
    ),
  );

  test("counts on paper whatever is open to anyone: a good deed of 50 for 30 lost, two for 60", () => {
    expect(figureOf(chapter, "on-paper-within-1")).toMatchObject({ value: 1, among: 50 });
    // Forty need one act and ten need two.
    expect(figureOf(chapter, "on-paper-within-1-acts").value).toBe(1);
  });

  test("counts as feasible what the age allows and nobody has to accept", () => {
    // 30 points: for the young a day of service, a donation of blood and a gift, 10 each. For the old no blood: 7 days of
    // service are 56 hours and earn 20, and a gift 10. 60 points: for the old no more than 30 and 10 are there.
    expect(figureOf(chapter, "feasible-within-1")).toMatchObject({ value: 0.8, among: 50 });
    // Twenty need 3 acts and twenty need 8.
    expect(figureOf(chapter, "feasible-within-1-acts")).toMatchObject({ value: 5.5, among: 40 });
    expect(rowsOf(chapter, "ways-back-age")).toEqual([
      expect.objectContaining({ among: 20, able: 1, cost: 3, small: true }),
      expect.objectContaining({ among: 30, able: 20 / 30, cost: 8, small: false }),
    ]);
  });

  test("has windows anew each year: in five years the old come back from 60 as well", () => {
    // A day of service and a gift a year earn 20: three years of both, 6 acts.
    expect(figureOf(chapter, "feasible-within-5").value).toBe(1);
  });

  test("says the gap between paper and fact", () => {
    expect(chapter.finding.en).toBe(
      "Of those below “Good” at the end, 100.0% could be back within a year by acts open to anyone on paper, but 80.0% by what is feasible for them, the median needing 5.5 of them.",
    );
  });

  test("does not determine anything of few", () => {
    const few = recourseChapter(study(lives({ age: "26-35", convictions: 1, count: 29 })));

    expect(few.isDetermined).toBe(false);
    expect(few.finding.en).toContain("29 are below the band of the start");
  });

  test("knows no way by acts while a judgment holds the score at 0", () => {
    const held = lives({ age: "26-35", convictions: 1, count: 40 }).map((life) => ({
      ...life,
      records: life.records.map((record) => ({ ...record, behaviour: "court.judgment-default" })),
      years: life.years.map((year) => ({ ...year, score: 0, band: "extremely-bad" })),
    }));

    expect(figureOf(recourseChapter(study(held)), "on-paper-within-5").value).toBe(0);
  });
});
