import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { censoredQuantile } from "../../src/metrics/censored-quantile.ts";
import { kaplanMeier, medianSpell, restrictedMean, survivalAfter } from "../../src/metrics/kaplan-meier.ts";

function spell(months: number, ended: boolean, spells = 1) {
  return { months, ended, spells };
}

/** Weeks in remission under 6-MP (Freireich et al. 1963), the example of most textbooks. */
const remissions = [
  ...[spell(6, true, 3), spell(6, false), spell(7, true), spell(9, false), spell(10, true), spell(10, false)],
  ...[spell(11, false), spell(13, true), spell(16, true), spell(17, false), spell(19, false), spell(20, false)],
  ...[spell(22, true), spell(23, true), spell(25, false), spell(32, false, 2), spell(34, false), spell(35, false)],
];

describe("the curve of Kaplan and Meier", () => {
  test("is that of the textbooks", () => {
    // 18/21, times 16/17, 14/15, 11/12, 10/11, 6/7, 5/6; the intervals as printed for log(−log).
    const shares = kaplanMeier(remissions).map(({ survival }) => survival.toFixed(4));
    expect(shares).toEqual(["0.8571", "0.8067", "0.7529", "0.6902", "0.6275", "0.5378", "0.4482"]);
    const intervals = kaplanMeier(remissions).map(({ interval }) => interval?.map((end) => end.toFixed(4)));
    expect(intervals[0]).toEqual(["0.6197", "0.9516"]);
    expect(intervals[6]).toEqual(["0.1881", "0.6801"]);
    expect(medianSpell(kaplanMeier(remissions))).toBe(23);
  });

  test("has the area of its steps", () => {
    // 1 until 2, then 2/3 until 4, where the last one ends: 2 + 2·(2/3) of 6 months, 2 + 2/3 of 3
    const curve = kaplanMeier([spell(2, true), spell(3, false), spell(4, true)]);
    expect(restrictedMean(curve, 6)).toBeCloseTo(10 / 3, 12);
    expect(restrictedMean(curve, 3)).toBeCloseTo(8 / 3, 12);
    expect(survivalAfter(curve, 3).share).toBeCloseTo(2 / 3, 12);
    expect(survivalAfter(curve, 6)).toEqual({ share: 0 });
  });

  test("stays at the top where every spell was cut off", () => {
    const curve = kaplanMeier([spell(3, false, 10), spell(40, false, 5)]);
    expect(curve).toEqual([]);
    expect(medianSpell(curve)).toBeUndefined();
    expect(restrictedMean(curve, 60)).toBe(60);
    expect(survivalAfter(curve, 60)).toEqual({ share: 1 });
    expect(kaplanMeier([])).toEqual([]);
  });

  test("does not take spells that were cut off for spells that ended", () => {
    // 5 of 10 end at once, 5 are cut off after a month: half go on. Left out, all would have ended.
    const curve = kaplanMeier([spell(0, true, 5), spell(1, false, 5)]);
    expect(survivalAfter(curve, 12).share).toBe(0.5);
    expect(restrictedMean(curve, 12)).toBe(6);
  });

  const ended = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 });

  law(
    "without cuts is the share that lasts longer, and its area the mean",
    fc.property(ended, (months) => {
      const curve = kaplanMeier(months.map((each) => spell(each, true)));
      for (const { months: at, survival } of curve) {
        expect(survival).toBeCloseTo(months.filter((each) => each > at).length / months.length, 10);
      }
      const mean = months.reduce((sum, each) => sum + each, 0) / months.length;
      expect(restrictedMean(curve, 50)).toBeCloseTo(mean, 10);
    }),
  );

  law(
    "never rises, and keeps within its interval",
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.boolean()), { maxLength: 40 }), (all) => {
      let before = 1;
      for (const { survival, interval } of kaplanMeier(all.map(([months, isOver]) => spell(months, isOver)))) {
        expect(survival).toBeLessThan(before);
        before = survival;
        if (interval === undefined) continue;
        expect(interval[0]).toBeLessThanOrEqual(survival);
        expect(interval[1]).toBeGreaterThanOrEqual(survival);
      }
    }),
  );
});

describe("a quantile of stretches", () => {
  const stretches = [
    { from: 30, to: 60, count: 2 },
    { from: 0, to: 30, count: 8 },
    { from: 720, to: Number.POSITIVE_INFINITY, count: 0 },
  ];

  test("lies within the stretch that reaches the share", () => {
    // Ten: the eighth, that is four fifths, is still in the first stretch, the ninth is not.
    expect(censoredQuantile(stretches, 0, 0.5)).toEqual({ from: 0, to: 30 });
    expect(censoredQuantile(stretches, 0, 0.8)).toEqual({ from: 0, to: 30 });
    expect(censoredQuantile(stretches, 0, 0.9)).toEqual({ from: 30, to: 60 });
  });

  test("counts what never came as the longest", () => {
    // Of 20, ten never came: the median is the tenth, which came; nine tenths did not come.
    expect(censoredQuantile(stretches, 10, 0.5)).toEqual({ from: 30, to: 60 });
    expect(censoredQuantile(stretches, 11, 0.5)).toBeUndefined();
    expect(censoredQuantile(stretches, 10, 0.9)).toBeUndefined();
    expect(censoredQuantile([], 3, 0.5)).toBeUndefined();
    expect(censoredQuantile([], 0, 0.5)).toBeUndefined();
  });

  law(
    "is where the value of that rank lies",
    fc.property(
      fc.array(fc.integer({ min: 0, max: 299 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 100 }),
      (days, percent) => {
        const counted = Array.from({ length: 10 }, (_, at) => ({
          ...{ from: at * 30, to: at * 30 + 30 },
          count: days.filter((day) => Math.floor(day / 30) === at).length,
        }));
        const rank = Math.ceil((percent * days.length) / 100);
        const day = [...days].sort((left, right) => left - right)[rank - 1] as number;
        const found = censoredQuantile(counted, 0, percent / 100);
        expect(found?.from).toBeLessThanOrEqual(day);
        expect(found?.to).toBeGreaterThan(day);
      },
    ),
  );
});
