import { dayNumber, dayText } from "@tallyglass/scoring";
import { daysBetween, describe, expect, fc, law, test } from "@tallyglass/testkit";

describe("a day as a number", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["1970-03-01", 59],
    ["2000-01-01", 10_957],
    ["0001-01-01", -719_162],
    ["9999-12-31", 2_932_896],
  ])("%s is %i", (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dayText(number)).toBe(day);
  });

  test("goes up by one from day to day, over four hundred years", () => {
    const first = dayNumber("1999-12-31");
    const days = Array.from({ length: 146_097 }, (_, index) => dayText(first + index));

    expect(days.filter((day, index) => dayNumber(day) !== first + index)).toEqual([]);
    expect(days.filter((day, index) => index > 0 && day <= (days[index - 1] as string))).toEqual([]);
    expect(days.at(-1)).toBe("2399-12-30");
  });

  law(
    "is what the calendar of the machine says",
    fc.property(daysBetween("0001-01-01", "9999-12-31"), (day) => {
      const [year = 0, month = 0, ofMonth = 0] = day.split("-").map(Number);
      const since = new Date(0).setUTCFullYear(year, month - 1, ofMonth) / 86_400_000;

      expect(dayNumber(day)).toBe(since);
      expect(dayText(since)).toBe(day);
    }),
    { runs: 1000 },
  );
});
