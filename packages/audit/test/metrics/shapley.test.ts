import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { shapley } from "../../src/metrics/shapley.ts";

const games = fc
  .integer({ min: 1, max: 5 })
  .chain((players) =>
    fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 ** players, maxLength: 2 ** players }),
  );

describe("Shapley values", () => {
  test("of the glove game: two left gloves, one right", () => {
    // Players 0 and 1 have left gloves, 2 a right one; a pair is worth 1: 1/6, 1/6, 4/6.
    const values = shapley([0, 0, 0, 0, 0, 1, 1, 1]);
    expect(values[0]).toBeCloseTo(1 / 6, 12);
    expect(values[1]).toBeCloseTo(1 / 6, 12);
    expect(values[2]).toBeCloseTo(4 / 6, 12);
  });

  test("of three players, order by order", () => {
    // v: {} 0, 0: 6, 1: 12, 01: 30, 2: 0, 02: 12, 12: 18, 012: 60.
    // Player 0 adds 6 6 18 42 12 42 in the orders 012 021 102 120 201 210: 126 / 6 = 21;
    // player 1 adds 24 48 12 12 48 18: 162 / 6 = 27; player 2 adds 30 6 30 6 0 0: 72 / 6 = 12.
    const values = shapley([0, 6, 12, 30, 0, 12, 18, 60]);
    for (const [player, expected] of [21, 27, 12].entries()) expect(values[player]).toBeCloseTo(expected, 12);
  });

  law(
    "sum to what all come to less what none does",
    fc.property(games, (values) => {
      const sum = shapley(values).reduce((all, value) => all + value, 0);
      expect(sum).toBeCloseTo((values.at(-1) as number) - (values[0] as number), 6);
    }),
  );

  law(
    "are 0 for who never adds anything, and leave the others what they have without",
    fc.property(games, (values) => {
      const [dummy, ...others] = shapley(values.flatMap((value) => [value, value]));
      expect(dummy).toBeCloseTo(0, 9);
      for (const [player, value] of shapley(values).entries()) expect(others[player]).toBeCloseTo(value, 6);
    }),
  );

  law(
    "are the same for two who add the same",
    fc.property(fc.tuple(fc.integer(), fc.integer(), fc.integer()), ([none, one, both]) => {
      const [first, second] = shapley([none, one, one, both]);
      expect(first).toBe(second);
    }),
  );

  law(
    "of two games together are the sums",
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
        minLength: 8,
        maxLength: 8,
      }),
      (pairs) => {
        const [left, right] = [shapley(pairs.map(([x]) => x)), shapley(pairs.map(([, y]) => y))];
        for (const [player, value] of shapley(pairs.map(([x, y]) => x + y)).entries()) {
          expect(value).toBeCloseTo((left[player] as number) + (right[player] as number), 9);
        }
      },
    ),
  );

  test("are of all coalitions or of none", () => {
    expect(() => shapley([0, 1, 2])).toThrow("3 is not the number of all coalitions");
    expect(shapley([7])).toEqual([]);
  });
});
