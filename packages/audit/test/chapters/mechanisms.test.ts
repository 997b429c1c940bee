import { describe, expect, test } from "@tallyglass/testkit";
import { mechanismsChapter } from "../../src/chapters/mechanisms.ts";
import type { MechanismStudy } from "../../src/study/study.ts";
import { runOf, studyWith } from "../variant-studies.ts";

const mechanisms = ["behaviour", "recording", "rules"].map((id) => ({
  id,
  name: { en: id, zh: id },
  off: { en: "off", zh: "停用" },
}));

/**
 * Each group has 100 residents. Behaviour takes 8 points of each of the poorest, and rules double what behaviour takes; recording gives
 * them 2. Replicates differ by one more or less in all.
 */
function gapOf(coalition: number, replicate: number): number {
  const acts = (bit: number) => ((coalition >> bit) & 1) === 1;
  const behaviour = acts(0) ? -8 : 0;
  return behaviour * (acts(2) ? 2 : 1) + (acts(1) ? 2 : 0) + (replicate % 2 === 0 ? 1 : -1);
}

function study(replicates: number, gap = gapOf): MechanismStudy {
  return {
    residents: 200 * replicates,
    mechanisms,
    runs: Array.from({ length: 8 }, (_, coalition) =>
      runOf(
        Array.from({ length: replicates }, (_, replicate) => [
          { group: { income: "1" }, ranks: { 3: 100 }, scoreSum: 50_000 + 100 * gap(coalition, replicate), replicate },
          { group: { income: "3" }, ranks: { 3: 100 }, scoreSum: 50_000, replicate },
        ]).flat(),
      ),
    ),
  };
}

describe("the chapter on mechanisms", () => {
  const chapter = mechanismsChapter(studyWith({ mechanisms: study(4) }));
  const figure = (id: string) => chapter.figures.find((each) => each.id === id);

  test("shares the planted gap out: what two bring together is shared between them", () => {
    // Behaviour: −8, and half of the further −8; rules: the other half; recording 2. In all −14.
    expect(figure("gap-income-score")?.value).toBeCloseTo(-14, 10);
    expect(figure("gap-income-score-behaviour")?.value).toBeCloseTo(-12, 10);
    expect(figure("gap-income-score-recording")?.value).toBeCloseTo(2, 10);
    expect(figure("gap-income-score-rules")?.value).toBeCloseTo(-4, 10);
  });

  test("has the interval of the gap over replicates, and none where these agree", () => {
    // −13 and −15 twice each: variance 4/3, and 3.182446 · √(1/3) = 1.837386.
    const [low = 0, high = 0] = figure("gap-income-score")?.interval ?? [];
    expect([low + 14, high + 14].map((each) => Number(each.toFixed(5)))).toEqual([-1.83739, 1.83739]);
    const [from = 1, to = 0] = figure("gap-income-score-behaviour")?.interval ?? [];
    expect(to - from).toBeCloseTo(0, 10);
  });

  test("says it in a sentence, with signs", () => {
    expect(chapter.finding.en).toBe(
      "The mean score of the poorest group is 14 points below that of the richest group: −12 points by “behaviour”, −4 points by “rules”, +2 points by “recording”.",
    );
    expect(chapter.finding.zh).toBe(
      "最低收入组的平均分比最高收入组低14分：“behaviour”−12分，“rules”−4分，“recording”+2分。",
    );
  });

  test("leaves out what residents are not counted by", () => {
    expect(chapter.figures.some(({ id }) => id.startsWith("gap-residence"))).toBe(false);
    expect(figure("gap-income-below")?.value).toBe(0);
  });

  test("says that a gap is not told from chance where its interval holds 0", () => {
    const noise = study(4, (_, replicate) => (replicate % 2 === 0 ? 1 : -0.5));
    const { finding } = mechanismsChapter(studyWith({ mechanisms: noise }));
    expect(finding.en).toContain("over so few residents it is not told from chance.");
  });

  test("has no intervals from fewer than four replicates", () => {
    const few = mechanismsChapter(studyWith({ mechanisms: study(2) }));
    expect(few.figures.every(({ interval }) => interval === undefined)).toBe(true);
    expect(few.isDetermined).toBe(true);
  });

  test("is not determined without runs, or without groups to tell apart", () => {
    expect(mechanismsChapter(studyWith({})).isDetermined).toBe(false);
    const blind = { ...studyWith({ mechanisms: study(4) }), attributes: [] };
    expect(mechanismsChapter(blind).isDetermined).toBe(false);
  });
});
