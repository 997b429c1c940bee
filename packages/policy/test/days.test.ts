import { addPeriod, isDay, type Period, writePeriod, writeWindow } from "@tallyglass/policy";
import { describe, expect, fc, law, test } from "@tallyglass/testkit";

/** Days since the first of March of the year 0, by the rule of the calendar alone. */
function ordinal(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const before = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275][month - 1] ?? 0;
  return shifted * 365 + leaps + before + day - 1;
}

function ordinalOf(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return ordinal(year, month, day);
}

function write(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const somePart = fc.record({
  year: fc.oneof(
    fc.integer({ min: 1, max: 9998 }),
    fc.integer({ min: 1990, max: 2030 }),
    fc.integer({ min: 1, max: 120 }),
  ),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 31 }),
});
const someDay = somePart.map(({ year, month, day }) => write(year, month, day)).filter(isDay);

describe("the calendar has", () => {
  test.each(["2018-08-01", "2016-02-29", "2000-02-29", "2018-12-31", "0001-01-01", "9999-12-31"])(
    "the day %s",
    (day) => {
      expect(isDay(day)).toBe(true);
    },
  );

  test.each([
    ...["2018-02-29", "1900-02-29", "2100-02-29", "2018-02-30", "2018-04-31", "2018-13-01", "2018-00-10", "2018-01-00"],
    ...["2018-1-1", "18-01-01", "2018-01-01T00:00:00", "2018/01/01", " 2018-01-01", "2018-01-01 ", "20180101", ""],
    ...["0000-01-01", "-001-01-01", "２０１８-01-01", "2018-01-32", "12018-01-01"],
  ])("no day `%s`", (day) => {
    expect(isDay(day)).toBe(false);
  });

  law(
    "a day exactly where the rule of the calendar puts the next one after it",
    fc.property(somePart, ({ year, month, day }) => {
      const monthEnd = ordinal(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - ordinal(year, month, 1);

      expect(isDay(write(year, month, day))).toBe(day <= monthEnd);
    }),
    { runs: 2_000 },
  );
});

describe("a period later", () => {
  test.each([
    ["2018-08-01", 5, "year", "2023-08-01"],
    ["2016-02-29", 1, "year", "2017-02-28"],
    ["2016-02-29", 4, "year", "2020-02-29"],
    ["2018-01-31", 1, "month", "2018-02-28"],
    ["2020-01-31", 1, "month", "2020-02-29"],
    ["2018-01-31", 3, "month", "2018-04-30"],
    ["2018-08-31", 12, "month", "2019-08-31"],
    ["2018-11-30", 3, "month", "2019-02-28"],
    ["2018-12-31", 1, "day", "2019-01-01"],
    ["2018-01-01", 365, "day", "2019-01-01"],
    ["2020-01-01", 366, "day", "2021-01-01"],
    ["2018-03-01", -1, "day", "2018-02-28"],
    ["2018-03-31", -1, "month", "2018-02-28"],
    ["2018-01-15", -1, "month", "2017-12-15"],
    ["0100-01-01", -1, "day", "0099-12-31"],
    ["0050-12-31", 1, "day", "0051-01-01"],
  ] as const)("than %s, by %i %s, is %s", (from, count, unit, to) => {
    expect(addPeriod(from, { count, unit })).toBe(to);
  });

  law(
    "of days lies so many days ahead",
    fc.property(someDay, fc.integer({ min: 0, max: 20_000 }), (from, count) => {
      fc.pre(ordinalOf(from) + count <= ordinal(9999, 12, 31));

      expect(ordinalOf(addPeriod(from, { count, unit: "day" })) - ordinalOf(from)).toBe(count);
    }),
    { runs: 1_000 },
  );

  law(
    "of months is the same day of that month, or its last",
    fc.property(someDay, fc.integer({ min: 0, max: 600 }), (from, count) => {
      const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
      const months = year * 12 + month - 1 + count;
      fc.pre(months < 9999 * 12);
      const candidates = [0, 1, 2, 3].map((less) => write(Math.floor(months / 12), (months % 12) + 1, day - less));

      expect(addPeriod(from, { count, unit: "month" })).toBe(candidates.find(isDay));
    }),
    { runs: 1_000 },
  );

  law(
    "of years is so many times twelve months later",
    fc.property(someDay, fc.integer({ min: 0, max: 100 }), (from, count) => {
      fc.pre(from < "9899");

      expect(addPeriod(from, { count, unit: "year" })).toBe(addPeriod(from, { count: 12 * count, unit: "month" }));
    }),
  );

  law(
    "is not before, and longer is not earlier",
    fc.property(someDay, fc.nat({ max: 400 }), fc.constantFrom("day", "month", "year"), (from, count, unit) => {
      fc.pre(from < "9000");
      const longer: Period = { count: count + 1, unit };

      expect(addPeriod(from, { count, unit }) >= from).toBe(true);
      expect(addPeriod(from, longer) >= addPeriod(from, { count, unit })).toBe(true);
    }),
  );

  test("has not passed before the days of the language end, however long it is", () => {
    for (const count of [8_000, 99_999]) {
      expect(addPeriod("2018-06-01", { count, unit: "year" }) > "9998-12-31").toBe(true);
    }
  });
});

describe("in words", () => {
  test.each([
    [{ count: 1, unit: "year" }, "1 year"],
    [{ count: 12, unit: "month" }, "12 months"],
    [{ count: 90, unit: "day" }, "90 days"],
  ] as const)("a period is %o", (period, words) => {
    expect(writePeriod(period)).toBe(words);
    expect(writeWindow({ kind: "rolling", period })).toBe(`rolling ${words}`);
  });

  test("a window of no period is its name", () => {
    expect([writeWindow({ kind: "ever" }), writeWindow({ kind: "calendar-year" })]).toEqual(["ever", "calendar-year"]);
  });
});
