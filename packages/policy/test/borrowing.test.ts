import { type Clause, chooseReadings, rescale } from "@tallyglass/policy";
import { describe, expect, fc, law, readSoundLibrary, schemeNamed, test } from "@tallyglass/testkit";
import { policyWith, readAmongWords, words } from "./words.ts";

const lender = `policy: lender
title: { en: Lender }
place: elsewhere
status: draft
evidence: full-table
valid: { from: 2018-01-01 }
window: calendar-year
cite: base#L1
clauses:
  - { id: fine, behaviours: [court.fine], points: -7, cap: 15 }
  - id: debt
    behaviours: [court.debt]
    table:
      - { when: { serious: true }, override: 300, list: black }
      - { when: { serious: false }, points: { from: -9, to: -5, attribute: points_taken, absent: -6 } }
  - { id: gift, behaviours: [health.gift], measure: { sum: hours }, steps: { first: "(0..10]", points: 10, every: 10, more: 5, most: 32 } }
joint:
  - { id: both, clauses: [fine, debt], rule: cap, points: 25 }
  - { id: other, clauses: [debt, gift], rule: largest }
lists:
  - { id: black, name: { en: Black } }
`.replace("  - { id: other, clauses: [debt, gift], rule: largest }\n", "");

function borrowedBy(parts: string, terms: string) {
  const borrower = policyWith(`${parts}extends: { policy: lender, ${terms}, cite: base#L9 }\n`);
  const texts = [lender, borrower].map((text, index) => ({ name: `${index}.yaml`, text }));
  const library = readSoundLibrary([...words, ...texts]);
  const scheme = schemeNamed(library, "p");
  const [without] = chooseReadings(scheme, { borrowed: "no" }, library).versions;
  const [borrowed] = chooseReadings(scheme, { borrowed: "yes" }, library).versions;
  return { without, borrowed, clause: (id: string) => borrowed.clauses.find((clause) => clause.id === id) as Clause };
}

describe("borrowing", () => {
  test("is only on request", () => {
    const { without } = borrowedBy("", "multiply: 1, divide: 5");

    expect(without.clauses).toEqual([]);
    expect(without.lists).toEqual([]);
    expect(without.chosen.get("borrowed")).toBeUndefined();
  });

  test("brings the clauses for behaviours that one's own do not name, and says so of each", () => {
    const own = "clauses: [{ id: mine, behaviours: [court.fine], points: -1 }]\n";
    const { borrowed } = borrowedBy(own, "multiply: 1, divide: 5");

    expect(borrowed.clauses.map(({ id, borrowed: from }) => [id, from?.policy])).toEqual([
      ["mine", undefined],
      ["debt", "lender"],
      ["gift", "lender"],
    ]);
    expect(borrowed.chosen.get("borrowed")).toBe("yes");
  });

  test("leaves out a clause whose id one has oneself", () => {
    const own = "clauses: [{ id: gift, behaviours: [court.fine], points: -1 }]\n";
    const { clause } = borrowedBy(own, "multiply: 1, divide: 5");

    expect(clause("gift").borrowed).toBeUndefined();
  });

  test("rescales points, caps, steps, discretion and joint caps, halves away from zero", () => {
    const { clause, borrowed } = borrowedBy("", "multiply: 1, divide: 2");

    expect(clause("fine").grading).toMatchObject({ rows: [{ effect: { points: -4 } }] });
    expect(clause("fine").cap?.points).toBe(8);
    expect(clause("gift").grading).toMatchObject({ points: 5, more: 3, most: { points: 16 } });
    expect(clause("debt").grading).toMatchObject({
      rows: [{}, { effect: { points: { from: -5, to: -3, absent: -3, attribute: "points_taken" } } }],
    });
    expect(borrowed.joints).toMatchObject([{ id: "both", points: 13 }]);
  });

  test("does not bring overrides, unless it says what they become", () => {
    const withoutOverride = borrowedBy("", "multiply: 1, divide: 5").clause("debt").grading;
    const withOverride = borrowedBy("", "multiply: 1, divide: 5, override: 0").clause("debt").grading;

    expect(withoutOverride).toMatchObject({ rows: [{ effect: { list: "black" } }, {}] });
    expect((withoutOverride as { rows: readonly { effect: object }[] }).rows[0]?.effect).not.toHaveProperty("override");
    expect(withOverride).toMatchObject({ rows: [{ effect: { list: "black", override: 0 } }, {}] });
  });

  test("brings lists, and a joint rule where all its clauses come", () => {
    const whole = borrowedBy("", "multiply: 1, divide: 5").borrowed;
    const part = borrowedBy(
      "clauses: [{ id: mine, behaviours: [court.fine], points: -1 }]\n",
      "multiply: 1, divide: 5",
    ).borrowed;

    expect(whole.lists.map(({ id }) => id)).toEqual(["black"]);
    expect(whole.joints.map(({ id }) => id)).toEqual(["both"]);
    expect(part.joints).toEqual([]);
  });

  test("keeps the windows that the lender's clauses had", () => {
    const { clause } = borrowedBy("window: ever\n", "multiply: 1, divide: 5");

    expect(clause("gift").window).toEqual({ kind: "calendar-year" });
  });
});

describe("points times multiply / divide", () => {
  test.each([
    [80, 1, 5, 16],
    [-80, 1, 5, -16],
    [2, 1, 5, 0],
    [3, 1, 5, 1],
    [5, 1, 2, 3],
    [-5, 1, 2, -3],
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [7, 3, 2, 11],
    [0, 7, 3, 0],
    [50, 1, 1, 50],
  ])("%i times %i / %i is %i", (points, multiply, divide, result) => {
    expect(rescale(points, { policy: "lender", multiply, divide, citations: [] })).toBe(result);
  });

  const sized = fc.record({
    points: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    multiply: fc.integer({ min: 1, max: 1000 }),
    divide: fc.integer({ min: 1, max: 1000 }),
  });
  law(
    "is the nearest whole number, and of two as near the one away from zero",
    fc.property(sized, ({ points, multiply, divide }) => {
      const result = BigInt(rescale(points, { policy: "lender", multiply, divide, citations: [] }));
      const size = (number: bigint) => (number < 0n ? -number : number);
      const rest = (candidate: bigint) => size(candidate * BigInt(divide) - BigInt(points) * BigInt(multiply));
      const away = points < 0 ? -1n : 1n;

      expect(rest(result) <= rest(result + away)).toBe(true);
      expect(rest(result) <= rest(result - away)).toBe(true);
      expect(rest(result) === rest(result + away)).toBe(false);
    }),
    { runs: 3_000 },
  );

  law(
    "turns with the sign",
    fc.property(sized, ({ points, multiply, divide }) => {
      const by = { policy: "lender", multiply, divide, citations: [] };

      expect(rescale(-points, by) + rescale(points, by)).toBe(0);
      expect(Object.is(rescale(0, by), -0)).toBe(false);
    }),
  );
});

test("a lender that the library does not hold is a finding", () => {
  const text = policyWith("extends: { policy: nobody, multiply: 1, divide: 1, cite: base#L1 }\n");

  expect(readAmongWords(text).diagnostics.map(({ code }) => code)).toEqual(["unknown-policy"]);
});
