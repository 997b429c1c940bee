import { addPeriod, type Period, type PolicyRecord, writePeriod } from "@tallyglass/policy";
import { dayNumber, dayText, never } from "@tallyglass/scoring";
import { daysBetween, describe, expect, fc, law, test, worlds } from "@tallyglass/testkit";
import { manyLives } from "./everywhere.ts";
import { fill, kernelOn, referenceOn, type Scorers, scorersOf } from "./kernel-outcome.ts";
import { gift, scorersOver } from "./kernel-scheme.ts";

/** So many days of each life are looked at, one by one. */
const looked = 250;

describe("until the day on which it changes, an outcome stays as it is", () => {
  const drawn = worlds().chain((world) =>
    fc.record({
      world: fc.constant(world),
      many: manyLives(world, 3, () => [...world.library.behaviours.keys()]),
    }),
  );

  law(
    "on every day, under generated policies",
    fc.property(drawn, ({ world, many }) => {
      const scorers = scorersOf(world.scheme, world.library);
      for (const { records, asOf } of many) {
        fill(scorers, records);
        const last = dayNumber(asOf) + looked;
        for (let day = dayNumber(asOf); day < last; ) {
          const said = kernelOn(scorers, day);
          const { changesOn } = scorers.kernel;
          expect(changesOn).toBeGreaterThan(day);
          for (; day < Math.min(changesOn, last); day += 1) {
            expect({ day, ...said }).toEqual({ day, ...referenceOn(world.scheme, records, day) });
          }
        }
      }
    }),
    { runs: 60 },
  );
});

describe("an outcome changes", () => {
  const plain = "scale: { start: 10 }\nclauses: [{ id: gift, behaviours: [office.gift], points: 1 }]";
  const date = "2018-02-28";
  const later = "2018-06-01";

  test("never, if nothing is to come", () => {
    expect(changeAfter(scorersOver({ says: plain }), date, gift(date))).toBe("never");
  });

  test("on the day on which a record is received", () => {
    expect(changeAfter(scorersOver({ says: plain }), date, gift(date, { recorded: later }))).toBe(later);
  });

  test("on the day on which a record is corrected away", () => {
    expect(changeAfter(scorersOver({ says: plain }), date, gift(date, { withdrawn: later }))).toBe(later);
  });

  test("on the day on which another version begins", () => {
    expect(changeAfter(scorersOver({ says: plain }, { from: later, says: plain }), date, gift(date))).toBe(later);
  });

  test("on the day on which a record leaves the window of a count", () => {
    const says = `scale: { start: 10 }
clauses: [{ id: gift, behaviours: [office.gift], measure: count, window: rolling 6 months, points: 1 }]`;
    expect(changeAfter(scorersOver({ says }), date, gift(date))).toBe("2018-08-28");
  });

  test("on the day on which a count begins to come to something, and on none before", () => {
    const says = `scale: { start: 10 }
clauses:
  - id: gift
    behaviours: [office.gift]
    measure: count
    window: calendar-year
    table: [{ when: { count: ">= 3" }, points: 5 }]`;
    const gifts = ["2018-02-28", "2018-12-31", "2019-03-01", "2019-04-01", "2019-05-01"].map((each) => gift(each));
    expect(changeAfter(scorersOver({ says }), date, ...gifts)).toBe("2019-05-01");
    expect(changeAfter(scorersOver({ says }), date, ...gifts.slice(0, -1))).toBe("never");
  });

  test("on the day on which points leave the window of a joint rule", () => {
    const says = `scale: { start: 10 }
clauses:
  - { id: gift, behaviours: [office.gift], points: 1 }
  - { id: other, behaviours: [office.gift], points: 2 }
joint: [{ id: both, clauses: [gift, other], rule: largest, window: rolling 1 year }]`;
    expect(changeAfter(scorersOver({ says }), date, gift(date))).toBe("2019-02-28");
  });

  const periods = fc.record({
    count: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 99_999 })),
    unit: fc.constantFrom<Period["unit"]>("day", "month", "year"),
  });
  const days = fc.oneof(
    daysBetween("2010-01-01", "2030-12-31"),
    daysBetween("0001-01-01", "9999-12-31"),
    fc.constantFrom("2016-02-29", "2015-12-31", "2000-02-29", "1900-02-28", "9999-12-31", "2018-01-31"),
  );
  law(
    "on the day on which a record expires, to the end of the calendar",
    fc.property(periods, fc.array(days, { minLength: 10, maxLength: 10 }), (period, dates) => {
      const scorers = scorersOver({
        from: "0001-01-01",
        says: `expiry: ${writePeriod(period)}\n${plain}`,
      });
      for (const each of dates) {
        const end = addPeriod(each, period);
        expect({ each, end: changeAfter(scorers, each, gift(each)) }).toEqual({
          each,
          end: end > "9999-12-31" ? "never" : end,
        });
      }
    }),
    { runs: 60 },
  );
});

function changeAfter(scorers: Scorers, asOf: string, ...records: readonly PolicyRecord[]): string {
  const { kernel } = scorers;
  fill(scorers, records);
  kernel.scoreOn(dayNumber(asOf));
  return kernel.changesOn === never ? "never" : dayText(kernel.changesOn);
}
