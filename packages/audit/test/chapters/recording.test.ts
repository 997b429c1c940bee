import { describe, expect, test } from "@tallyglass/testkit";
import { recordingChapter } from "../../src/chapters/recording.ts";
import { figureOf, rowsOf } from "../chapter-parts.ts";
import { counted, groupStudy, noCounts, pairOf, poor, rich } from "../groups-studies.ts";

function did(who: typeof poor | typeof rich, behaviour: string, deeds: number, recorded: number, falseRecords = 0) {
  return { ...who, behaviour, deeds, recorded, falseRecords };
}

/** No clause looks at noise: that all of it is recorded says nothing of the policy. */
const deedsByGroup = [
  ...[did(poor, "office.fine", 100, 50, 8), did(poor, "office.gift", 100, 10), did(poor, "office.noise", 500, 500, 9)],
  ...[did(rich, "office.fine", 100, 50, 2), did(rich, "office.gift", 100, 40), did(rich, "office.prize", 50, 50)],
];

const bands = [poor, rich].flatMap((who) =>
  [2019, 2020].map((year) => ({ ...who, year, band: "middle", rank: 2, residents: 100 })),
);

const study = groupStudy(
  { bands, deedsByGroup },
  {
    truth: pairOf(
      { poor: { difference: 500, squares: 3_000 }, rich: { difference: -100, squares: 200 } },
      noCounts,
      noCounts,
    ),
    collectors: pairOf(
      { poor: {}, rich: {} },
      counted({ deedsByGroup: [did(poor, "office.fine", 200, 150), did(poor, "office.gift", 200, 120)] }),
      counted({ deedsByGroup: [did(poor, "office.fine", 200, 100), did(poor, "office.gift", 200, 50)] }),
    ),
  },
);

const chapter = recordingChapter(study);

describe("the chapter on recording", () => {
  test("tells what comes on record, good and bad, of what the policy counts", () => {
    // 100 of 200 fines; 10 + 40 + 50 of 250 good acts; without the prizes 50 of 200
    expect(figureOf(chapter, "recording-dishonest-share")).toMatchObject({ value: 0.5, among: 200 });
    expect(figureOf(chapter, "recording-trustworthy-share")).toMatchObject({ value: 0.4, among: 250 });
    expect(figureOf(chapter, "recording-unconferred-share")).toMatchObject({ value: 0.25, among: 200 });
    expect(chapter.finding.en).toContain("of the commonest, gift, 25.0%");
    expect(rowsOf(chapter, "recording-by-behaviour").map(({ behaviour }) => behaviour)).not.toContain("Noise");
  });

  test("finds the group of whom less good is recorded, and tells its mix from its recording", () => {
    // As it is: 10/100 and 90/150, 0.5 apart. Of the same acts: of the poor 10 where 100·(50/200) = 25 are expected, of
    // the rich 90 where 25 + 50 are: 0.4 and 1.2 of 0.4, 0.32 apart.
    expect(figureOf(chapter, "recording-odds-trustworthy-income").value).toBeCloseTo(0.5, 12);
    expect(figureOf(chapter, "recording-same-acts-trustworthy-income").value).toBeCloseTo(0.32, 12);
    expect(chapter.finding.en).toContain("from 16.0% (poor) to 48.0% (rich)");
  });

  test("sets false records against resident-years", () => {
    // Recall of fines is even. 8 and 2 of 200 resident-years are 0.04 and 0.01.
    expect(figureOf(chapter, "recording-odds-dishonest-income").value).toBeCloseTo(0.03, 12);
    const row = rowsOf(chapter, "recording-odds").find(({ part }) => part === "false records a resident and year");
    expect(row).toMatchObject({ kind: "dishonest", highest: "poor", lowest: "rich" });
  });

  test("says that records cost the poor and flatter the rich, with the sign of the record", () => {
    // The truth is 500 higher for the poor and 100 lower for the rich, 100 of each: −5 and +1, all −2. The variance is
    // 3,200/200 − 4 = 12, the reach 1.96·√(12/200) = 0.48.
    const error = figureOf(chapter, "recording-error");
    expect(error.value).toBeCloseTo(-2, 12);
    expect(error.interval?.[0]).toBeCloseTo(-2.48, 2);
    expect(error.interval?.[1]).toBeCloseTo(-1.52, 2);
    expect(rowsOf(chapter, "recording-truth").map(({ group, mean }) => [group, mean])).toEqual([
      ["poor", -5],
      ["rich", 1],
      ["dark", -2],
    ]);
    expect(chapter.finding.en).toContain("on average 2 points below those on the truth (95% interval 1.5 to 2.5)");
    expect(chapter.finding.en).toContain("from −5 (poor) to +1 (rich)");
  });

  test("says what observers bring in: the first run of their pair is with them", () => {
    // 150 against 100 of 200, 120 against 50 of 200
    expect(figureOf(chapter, "recording-dishonest-share-with-observers").value).toBe(0.75);
    expect(chapter.finding.en).toContain(
      "dishonest acts from 50.0% to 75.0%, and of trustworthy ones from 25.0% to 60.0%",
    );
  });

  test("says what was not run, and what cannot be told", () => {
    const alone = recordingChapter(groupStudy({ bands, deedsByGroup }));
    expect(alone.isDetermined).toBe(true);
    expect(figureOf(alone, "recording-error").why?.en).toContain("not set against perfect recording");
    expect(alone.finding.en).toContain("was not run");
    expect(recordingChapter(groupStudy({})).isDetermined).toBe(false);
  });
});
