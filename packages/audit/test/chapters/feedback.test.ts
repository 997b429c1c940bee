import { describe, expect, test } from "@tallyglass/testkit";
import { feedbackChapter } from "../../src/chapters/feedback.ts";
import { figureOf, rowsOf } from "../chapter-parts.ts";
import { counted, groupStudy, pairOf, poor, rich, twice } from "../groups-studies.ts";

function run(poorLow: number, richLow: number, listed: number, fines: number) {
  const inBands = (who: typeof poor | typeof rich, low: number) => [
    { ...who, year: 2019, band: "middle", rank: 2, residents: 100 },
    { ...who, year: 2020, band: "middle", rank: 2, residents: 100 - low },
    { ...who, year: 2020, band: "low", rank: 3, residents: low },
  ];
  return counted({
    bands: twice([...inBands(poor, poorLow), ...inBands(rich, richLow)]),
    lists: [
      { ...poor, year: 2019, list: "blacklist", residents: 99 },
      { ...poor, year: 2020, list: "blacklist", residents: listed },
    ],
    deedsByGroup: [
      { ...poor, behaviour: "office.fine", deeds: fines, recorded: 0, falseRecords: 0 },
      { ...rich, behaviour: "office.gift", deeds: 1_000, recorded: 0, falseRecords: 0 },
    ],
  });
}

const feedback = pairOf(
  {
    poor: { bandWorse: 12, bandBetter: 2, difference: -800, squares: 16_400 },
    rich: { bandWorse: 2, bandBetter: 2, difference: -100, squares: 900 },
  },
  run(30, 20, 5, 400),
  run(40, 20, 9, 500),
);

const chapter = feedbackChapter(groupStudy({}, { feedback }));

describe("the chapter on feedback", () => {
  test("counts what becomes worse with it: the second run of the pair is with it", () => {
    // (14 − 4) of 200; 60 less 50 of 200 below; 9 less 5 listed at the end; 500 by 400 dishonest acts; −900 over 200
    expect(figureOf(chapter, "feedback-net-worse")).toMatchObject({ value: 0.05, among: 200 });
    expect(figureOf(chapter, "feedback-below-change").value).toBeCloseTo(0.05, 12);
    expect(figureOf(chapter, "feedback-listings-change").value).toBe(4);
    expect(figureOf(chapter, "feedback-deeds-ratio").value).toBe(1.25);
    expect(figureOf(chapter, "feedback-score").value).toBe(-4.5);
    expect(chapter.finding.en).toContain("14 of 200 residents end in a worse band and 4 in a better one");
  });

  test("finds that it hits the poor", () => {
    // 10 of 100 less 0 of 100. The means are −8 and −1: −7; variances 164 − 64 = 100 and 9 − 1 = 8, the reach
    // 1.96·√(1 + 0.08) = 2.037.
    const worse = figureOf(chapter, "feedback-amplification");
    expect(worse.value).toBeCloseTo(0.1, 12);
    expect(worse.interval?.[0]).toBeGreaterThan(0);
    const score = figureOf(chapter, "feedback-amplification-score");
    expect(score.value).toBe(-7);
    expect(score.interval?.[0]).toBeCloseTo(-9.037, 3);
    expect(chapter.finding.en).toContain("more among the poorest");
    expect(rowsOf(chapter, "feedback-by-group")).toMatchObject([
      {
        group: "poor",
        "below-without": 0.3,
        "below-with": 0.4,
        "net-worse": 0.1,
        "listings-with": 9,
        "deeds-with": 500,
      },
      { group: "rich", "below-without": 0.2, "below-with": 0.2, "net-worse": 0, "listings-with": 0, "deeds-with": 0 },
      { group: "dark", "net-worse": 0.05, "listings-with": null, "deeds-with": null },
    ]);
  });

  test("does not claim to know exactly that nothing changes", () => {
    const still = pairOf({ poor: {}, rich: {} }, run(30, 20, 5, 400), run(30, 20, 5, 400));
    const found = feedbackChapter(groupStudy({}, { feedback: still }));
    // 5 of 100 times, nobody of 200 shows what 1 − 0.05^(1/200) = 0.0149 of all have.
    expect(figureOf(found, "feedback-net-worse").value).toBe(0);
    expect(figureOf(found, "feedback-net-worse").interval?.[1]).toBeCloseTo(0.0149, 4);
    expect(found.finding.en).toContain("no clear difference");
    expect(figureOf(found, "feedback-score").interval).toBeUndefined();
  });

  test("says that every factor is assumed", () => {
    expect(chapter.finding.en).toContain("assumption");
    expect(chapter.footing).toContain("assumptions");
  });

  test("is not determined where it was not run", () => {
    const without = feedbackChapter(groupStudy({}));
    expect(without.isDetermined).toBe(false);
    expect(without.figures.every(({ value, why }) => value === null && why !== undefined)).toBe(true);
  });
});
