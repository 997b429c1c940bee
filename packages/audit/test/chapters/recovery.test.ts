import { describe, expect, test } from "@tallyglass/testkit";
import { recoveryChapter } from "../../src/chapters/recovery.ts";
import { figureOf, rowsOf } from "../chapter-parts.ts";
import { counted, groupStudy, pairOf, poor, rich } from "../groups-studies.ts";

function spell(who: typeof poor | typeof rich, months: number, ended: boolean, spells: number) {
  return { ...who, months, ended, spells };
}

const bands = [2019, 2020].map((year) => ({ ...poor, year, band: "middle", rank: 2, residents: 100 }));

/** Of the poor nobody is back; of the rich half within three months. */
const spells = [spell(poor, 20, false, 40), spell(rich, 2, true, 20), spell(rich, 20, false, 20)];

const lasting = counted({ bands, spells });
const expiring = counted({ bands, spells: [spell(poor, 2, true, 60), spell(poor, 20, false, 20)] });

const chapter = recoveryChapter(
  groupStudy({ bands, spells }, { expiry: pairOf({ poor: {}, rich: {} }, lasting, expiring) }),
);

describe("the chapter on recovery", () => {
  test("counts what was cut off for as long as it was seen", () => {
    // 20 of 80 end at 2 months: 3/4 go on. Of 24 months 2 + 22·(3/4) = 18.5.
    expect(figureOf(chapter, "recovery-never")).toMatchObject({ value: 0.75, among: 80 });
    expect(figureOf(chapter, "recovery-mean").value).toBeCloseTo(18.5, 12);
    expect(figureOf(chapter, "recovery-median").value).toBeNull();
    expect(chapter.finding.en).toContain("Of 80 spells below an earlier score 75.0% were still on when the run ended");
    expect(chapter.finding.en).toContain("more than half were never seen to end");
  });

  test("tells groups apart", () => {
    // Of the rich half end at 2 months, that is within 3: 2 + 22/2 = 13.
    expect(rowsOf(chapter, "recovery-by-group")).toMatchObject([
      { group: "poor", spells: 40, ended: 0, median: null, mean: 24, never: 1 },
      { group: "rich", spells: 40, ended: 20, median: 3, mean: 13, never: 0.5 },
    ]);
  });

  test("says what expiry changes: the second run of its pair is with it", () => {
    // 60 of 80 end: a quarter goes on; 2 + 22/4 = 7.5
    expect(figureOf(chapter, "recovery-lasting-never").value).toBe(0.75);
    expect(figureOf(chapter, "recovery-expiry-never").value).toBe(0.25);
    expect(figureOf(chapter, "recovery-expiry-mean").value).toBeCloseTo(7.5, 12);
    expect(chapter.finding.en).toContain("from 75.0% to 25.0%, and the months below from 18.5 to 7.5");
  });

  test("says what was not run, and what is not counted", () => {
    const alone = recoveryChapter(groupStudy({ bands, spells }));
    expect(figureOf(alone, "recovery-expiry-never").why?.en).toContain("expire");
    expect(figureOf(alone, "recovery-excess").value).toBeNull();
    expect(recoveryChapter(groupStudy({})).isDetermined).toBe(false);
  });

  test("takes spells that are all cut off for no recovery, not for none to tell of", () => {
    const found = recoveryChapter(groupStudy({ bands, spells: [spell(poor, 10, false, 50)] }));
    expect(figureOf(found, "recovery-never")).toMatchObject({ value: 1 });
    expect(figureOf(found, "recovery-never").interval).toBeUndefined();
    expect(figureOf(found, "recovery-mean").value).toBe(24);
  });
});
