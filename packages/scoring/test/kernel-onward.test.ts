import type { PolicyRecord } from "@tallyglass/policy";
import { dayNumber, dayText } from "@tallyglass/scoring";
import { describe, expect, test } from "@tallyglass/testkit";
import { fill, kernelOn, referenceOn, type Scorers } from "./kernel-outcome.ts";
import { gift, scorersOver } from "./kernel-scheme.ts";

/** From one question to the next a kernel goes on where it was; these are the cases in which something is taken back. */
describe("asked on one day after the other, a kernel takes back", () => {
  const scale = "scale: { start: 10, minimum: 0, maximum: 100 }";
  const monthly = ["2018-01-10", "2018-02-10", "2018-03-10", "2018-04-10"].map((date) => gift(date));

  test("what a count came to before it left all rows, and the clause with it", () => {
    const clause = "id: gift, behaviours: [office.gift], measure: count, window: calendar-year";
    const bounded = `{ ${clause}, table: [{ when: { count: "[2..3]" }, points: 5 }] }`;
    const scorers = scorersOver({ says: `${scale}\nclauses: [${bounded}]` });

    expectAgreement(scorers, monthly);
    expect(scoresOn(scorers, monthly, "2018-01-31", "2018-02-28", "2018-04-30")).toEqual([10, 15, 10]);
    expect(scorers.kernel.touchedCount).toBe(0);
  });

  test("what a joint rule withheld, and what is beyond a cap", () => {
    const clauses = [
      "{ id: gift, behaviours: [office.gift], points: 3, cap: 7 }",
      "{ id: sum, behaviours: [office.gift], measure: count, points: 5 }",
    ];
    const says = `${scale}\nclauses: [${clauses.join(", ")}]\njoint: [{ id: both, clauses: [gift, sum], rule: largest }]`;
    const scorers = scorersOver({ says });

    expectAgreement(scorers, [...monthly, gift("2019-02-10")]);
    expect(scoresOn(scorers, monthly, "2018-01-31", "2018-02-28", "2018-04-30")).toEqual([15, 16, 17]);
  });

  test("what is smaller than another record of the act", () => {
    const says = `stacking: highest-per-fact\n${scale}
clauses: [{ id: gift, behaviours: [office.gift], steps: { of: amount, first: "[1..1]", points: 1, every: 1, more: 1 } }]`;
    const scorers = scorersOver({ says });
    const records = [2, 5, 3].map((amount, index) =>
      gift("2018-01-10", { amount, fact: "one", recorded: `2018-0${index + 1}-10` }),
    );

    expectAgreement(scorers, records);
    expect(scoresOn(scorers, records, "2018-01-31", "2018-02-28", "2018-03-31")).toEqual([12, 15, 15]);
  });

  test("what is withdrawn, and all when it is asked of an earlier day", () => {
    const scorers = scorersOver({ says: `${scale}\nclauses: [{ id: gift, behaviours: [office.gift], points: 3 }]` });
    const records = [gift("2018-01-10", { withdrawn: "2018-03-20" }), ...monthly.slice(1)];

    expectAgreement(scorers, records);
    expect(scoresOn(scorers, records, "2018-03-15", "2018-03-25", "2018-01-15")).toEqual([19, 16, 13]);
  });

  test("all of a version once another holds that has no scale", () => {
    const clauses = "clauses: [{ id: gift, behaviours: [office.gift], points: 3 }]";
    const scorers = scorersOver(
      { says: `${scale}\n${clauses}` },
      { from: "2018-02-20", says: clauses },
      { from: "2018-03-20", says: `${scale}\n${clauses}` },
    );

    expectAgreement(scorers, monthly);
  });
});

test("a number that has to lie within edges keeps out those that lie beside them, and those without it", () => {
  const clauses = [
    '{ id: gift, behaviours: [office.gift], table: [{ when: { amount: "[2..3]" }, points: 5 }] }',
    '{ id: other, behaviours: [office.gift], where: { amount: "> 3" }, measure: count, points: 7 }',
  ];
  const scorers = scorersOver({ says: `scale: { start: 10 }\nclauses: [${clauses.join(", ")}]` });
  const gifts = [1, 2, 3, 4].map((amount) => gift(`2018-01-0${amount}`, { amount }));

  expectAgreement(scorers, [...gifts, gift("2018-01-06", { attributes: {} })]);
  expect(scoresOn(scorers, gifts, "2018-01-31")).toEqual([27]);
});

function scoresOn(scorers: Scorers, records: readonly PolicyRecord[], ...days: readonly string[]) {
  fill(scorers, records);
  return days.map((day) => kernelOn(scorers, dayNumber(day)).score);
}

/** Asks on many days of the year of the records and of the next. */
function expectAgreement(scorers: Scorers, records: readonly PolicyRecord[]): void {
  fill(scorers, records);
  for (let day = dayNumber("2018-01-01"); day < dayNumber("2019-12-31"); day += 5) {
    expect({ on: dayText(day), ...kernelOn(scorers, day) }).toEqual({
      on: dayText(day),
      ...referenceOn(scorers.scheme, records, day),
    });
  }
}
