import { contains, fromUnits, type Interval, toUnits, writeInterval } from "@tallyglass/policy";
import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { findingsIn, policyWith, readAmongWords } from "./words.ts";

const someDecimals = fc.integer({ min: 0, max: 4 });

/** Digits with a point, of at most so many decimals. */
const someDecimal = fc
  .record({
    negative: fc.boolean(),
    whole: fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 10_000_000_000 })),
    fraction: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }).map((digits) => digits.join("")),
  })
  .map(({ negative, whole, fraction }) => `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`);

/** A decimal as a whole number of its last of so many decimals; nothing where it is finer. */
function exactUnits(text: string, decimals: number): bigint | undefined {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const digits = fraction.replace(/0+$/, "");
  if (digits.length > decimals) return undefined;
  const size = BigInt(whole) * 10n ** BigInt(decimals) + BigInt(digits.padEnd(decimals, "0") || "0");
  return text.startsWith("-") ? -size : size;
}

describe("a decimal in whole units", () => {
  test.each([
    [2.5, 1, 25],
    [2.5, 2, 250],
    [0.07, 2, 7],
    [1.1, 1, 11],
    [4.35, 2, 435],
    [-0.3, 1, -3],
    [1e10, 2, 1_000_000_000_000],
    [0, 3, 0],
    [-0, 1, 0],
  ])("%d with %i decimals is %i", (value, decimals, units) => {
    expect(toUnits(value, decimals)).toBe(units);
  });

  test.each([
    [2.55, 1],
    [0.1 + 0.2, 2],
    [1e-7, 4],
    [1e21, 0],
    [2 ** 53, 0],
    [9_007_199_254_740, 4],
    [Number.NaN, 2],
    [Number.POSITIVE_INFINITY, 0],
  ])("%d with %i decimals is none", (value, decimals) => {
    expect(toUnits(value, decimals)).toBeUndefined();
  });

  law(
    "is exact, and written again the same number",
    fc.property(someDecimal, someDecimals, (text, decimals) => {
      const exact = exactUnits(text, decimals);
      const units = toUnits(Number(text), decimals);
      if (exact === undefined || exact > 2n ** 53n - 1n || exact < 1n - 2n ** 53n) {
        expect(units).toBeUndefined();
        return;
      }
      expect(units).toBe(Number(exact));
      expect(Object.is(units, -0)).toBe(false);
      expect(Number(fromUnits(Number(exact), decimals))).toBe(Number(text) + 0);
    }),
    { runs: 5_000 },
  );

  law(
    "adds up without a rest, as floating point does not",
    fc.property(fc.array(fc.nat({ max: 99_999 }), { maxLength: 40 }), (cents) => {
      const summed = cents.map((each) => toUnits(Number(fromUnits(each, 2)), 2) ?? Number.NaN);

      expect(summed.reduce((total, each) => total + each, 0)).toBe(cents.reduce((total, each) => total + each, 0));
    }),
  );
});

describe("an interval", () => {
  /** What an interval over hours, which have one decimal, is read as. */
  function readOverHours(interval: string | number): Interval {
    const written = JSON.stringify(interval);
    const text = policyWith(
      `clauses: [{ id: g, behaviours: [health.gift], table: [{ when: { hours: ${written} }, points: 5 }] }]\n`,
    );
    const { library, diagnostics } = readAmongWords(text);
    expect(diagnostics.filter(({ code }) => code !== "empty-interval")).toEqual([]);
    const grading = (library.schemes.get("p")?.versions[0].clauses[0]?.grading ?? { kind: "steps" }) as {
      rows?: readonly { when: ReadonlyMap<string, { kind: string; interval?: Interval }> }[];
    };
    return grading.rows?.[0]?.when.get("hours")?.interval ?? nothing;
  }
  const nothing: Interval = { from: 1, to: 0 };

  test.each([
    ["> 5", { from: 51, to: Number.POSITIVE_INFINITY }],
    [">= 5", { from: 50, to: Number.POSITIVE_INFINITY }],
    ["< 5", { from: Number.NEGATIVE_INFINITY, to: 49 }],
    ["<= 5", { from: Number.NEGATIVE_INFINITY, to: 50 }],
    ["= 5", { from: 50, to: 50 }],
    [5, { from: 50, to: 50 }],
    [2.5, { from: 25, to: 25 }],
    ["[50..100]", { from: 500, to: 1000 }],
    ["(50..100]", { from: 501, to: 1000 }],
    ["[50..100)", { from: 500, to: 999 }],
    ["(50..100)", { from: 501, to: 999 }],
    ["( 2.5 .. 3 ]", { from: 26, to: 30 }],
    [">5", { from: 51, to: Number.POSITIVE_INFINITY }],
  ])("%s over tenths of an hour is what it says", (text, interval) => {
    expect(readOverHours(text)).toEqual(interval);
  });

  const edge = fc.integer({ min: 0, max: 1000 });
  const written = fc.oneof(
    fc.tuple(fc.constantFrom(">", ">=", "<", "<=", "="), edge).map(([sign, at]) => `${sign} ${fromUnits(at, 1)}`),
    fc
      .tuple(fc.constantFrom("[", "("), edge, edge, fc.constantFrom("]", ")"))
      .map(
        ([open, one, other, close]) =>
          `${open}${fromUnits(Math.min(one, other), 1)}..${fromUnits(Math.max(one, other), 1)}${close}`,
      ),
  );
  law(
    "holds the numbers that it says, and no other",
    fc.property(written, fc.array(edge, { minLength: 20, maxLength: 20 }), (text, values) => {
      const interval = readOverHours(text);
      const ends = Array.from(text.matchAll(/[\d.]*\d/g), ([number]) => Math.round(Number(number) * 10));

      if (interval === nothing) expect(values.filter((value) => holds(text, value))).toEqual([]);
      else {
        for (const value of [...values, ...ends.flatMap((end) => [end - 1, end, end + 1])]) {
          expect([text, value, contains(interval, value)]).toEqual([text, value, holds(text, value)]);
        }
      }
    }),
    { runs: 200 },
  );

  /** The same in words of its own: tenths of an hour against the ends as they are written. */
  function holds(text: string, tenths: number): boolean {
    const [low = 0, high = low] = Array.from(text.matchAll(/\d+(?:\.\d)?/g), ([number]) =>
      Math.round(Number(number) * 10),
    );
    if (text.startsWith(">=")) return tenths >= low;
    if (text.startsWith(">")) return tenths > low;
    if (text.startsWith("<=")) return tenths <= low;
    if (text.startsWith("<")) return tenths < low;
    if (text.startsWith("=")) return tenths === low;
    return (
      (text.startsWith("[") ? tenths >= low : tenths > low) && (text.endsWith("]") ? tenths <= high : tenths < high)
    );
  }

  test.each([
    [{ from: 26, to: 30 }, 1, "[2.6..3]"],
    [{ from: 50, to: 50 }, 1, "= 5"],
    [{ from: -5, to: Number.POSITIVE_INFINITY }, 0, ">= -5"],
    [{ from: Number.NEGATIVE_INFINITY, to: 7 }, 2, "<= 0.07"],
  ])("%o with %i decimals is written %s", (interval, decimals, text) => {
    expect(writeInterval(interval, decimals)).toBe(text);
  });

  test.each(["5+", "5..10", "[5..]", "> five", "=> 5", "", "5 <", "[5,10]", "> 5.25", "[5..10", "> 1e3"])(
    "`%s` is none over tenths of an hour",
    (text) => {
      const table = `table: [{ when: { hours: ${JSON.stringify(text)} }, points: 5 }]`;
      const codes = findingsIn(policyWith(`clauses: [{ id: g, behaviours: [health.gift], ${table} }]\n`));

      expect(codes.map((code) => code.split(" ")[0])).toEqual([text === "" ? "invalid-value" : "wrong-test"]);
    },
  );

  test("of a sum may lie below 0 where the attribute may", () => {
    const catalogue = `catalogue: c
title: { en: C }
departments: [{ id: bank, name: { en: Bank }, cite: base#L1 }]
behaviours: [{ code: bank.change, kind: dishonest, name: { en: C }, cite: base#L1, attributes: { change: { type: integer, range: "[-5..5]" } } }]
`;
    const policy = policyWith(`clauses:
  - { id: c, behaviours: [bank.change], measure: { sum: change }, table: [{ when: { sum: "< 0" }, points: -5 }] }
`);

    expect(findingsIn(policy, catalogue)).toEqual([]);
  });
});
