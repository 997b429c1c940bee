import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { intervalByChance, pooled } from "../../src/metrics/by-chance.ts";
import { demographicParity } from "../../src/metrics/demographic-parity.ts";
import { disparateImpact } from "../../src/metrics/disparate-impact.ts";
import type { GroupCount } from "../../src/metrics/group-share.ts";
import { recordingOdds } from "../../src/metrics/recording-odds.ts";
import { expectedHits, standardisedParity } from "../../src/metrics/standardised-parity.ts";

const key = { seed: 1, name: "test" };

function group(id: string, hits: number, among: number): GroupCount {
  return { id, hits, among };
}

const groups = fc.array(
  fc.tuple(fc.integer({ min: 30, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([among, share]) => ({
    among,
    hits: Math.round(among * share),
  })),
  { minLength: 2, maxLength: 6 },
);

describe("demographic parity", () => {
  test("is the range and the smallest ratio of the shares, with the groups named", () => {
    // 3,000 of 10,000 are 0.3, 2,200 of 8,000 are 0.275, 1,000 of 5,000 are 0.2: 0.3 − 0.2 = 0.1, 0.2 / 0.3 = 2/3
    const found = demographicParity(
      [group("a", 2_200, 8_000), group("b", 1_000, 5_000), group("c", 3_000, 10_000)],
      key,
    );
    expect(found?.highest.id).toBe("c");
    expect(found?.lowest.id).toBe("b");
    expect(found?.reference.id).toBe("c");
    expect(found?.difference).toBeCloseTo(0.1, 12);
    expect(found?.ratio).toBeCloseTo(2 / 3, 12);
  });

  test("has the interval that two large groups have by the normal law", () => {
    // The deviation of 0.3 − 0.2 over 10,000 each is √(0.3·0.7/10⁴ + 0.2·0.8/10⁴) = 0.00608, times 1.96 = 0.0119.
    const found = demographicParity([group("a", 3_000, 10_000), group("b", 2_000, 10_000)], key);
    expect(found?.differenceInterval[0]).toBeCloseTo(0.1 - 0.0119, 2);
    expect(found?.differenceInterval[1]).toBeCloseTo(0.1 + 0.0119, 2);
    // Were both 0.25: √(2·0.25·0.75/10⁴) = 0.00612; 97.5 of 100 lie within 2.24 of these: 0.0137.
    expect(found?.byChance).toBeGreaterThan(0.0117);
    expect(found?.byChance).toBeLessThan(0.0157);
    expect(found?.isBeyondChance).toBe(true);
  });

  test("does not take for a difference what many small groups have by chance", () => {
    // Hits of 10 to 20 among 50: a range of 0.2. The deviation of one share of 0.3 is √(0.3·0.7/50) = 0.065; the range
    // of twenty of them is 3.7 deviations on average, 0.24.
    const many = Array.from({ length: 20 }, (_, at) => group(String(at), 10 + (at % 11), 50));
    const few = [group("a", 200, 1_000), group("b", 400, 1_000)];
    expect(demographicParity(many, key)?.difference).toBeCloseTo(0.2, 12);
    expect(demographicParity(many, key)?.isBeyondChance).toBe(false);
    expect(demographicParity(few, key)?.difference).toBeCloseTo(0.2, 12);
    expect(demographicParity(few, key)?.isBeyondChance).toBe(true);
  });

  test("leaves out groups under the minimum, and needs two", () => {
    const [large, other, small] = [group("a", 50, 100), group("b", 40, 100), group("c", 0, 29)];
    expect(demographicParity([large, other, small], key)?.lowest.id).toBe("b");
    expect(demographicParity([large, small], key)).toBeUndefined();
    expect(demographicParity([], key)).toBeUndefined();
  });

  test("has no ratio where nobody has the outcome", () => {
    const found = demographicParity([group("a", 0, 100), group("b", 0, 100)], key);
    expect(found?.difference).toBe(0);
    expect(found?.ratio).toBeUndefined();
    expect(found?.isBeyondChance).toBe(false);
  });

  law(
    "does not hang on the order of the groups, and is 0 for groups alike",
    fc.property(groups, (counts) => {
      const named = counts.map((count, at) => ({ ...count, id: String(at) }));
      const there = demographicParity(named, key);
      const back = demographicParity([...named].reverse(), key);
      expect(back?.difference).toBe(there?.difference);
      expect(back?.ratio).toBe(there?.ratio);
      const [first] = named;
      const alike = named.map(({ id }) => ({ ...(first as GroupCount), id }));
      expect(demographicParity(alike, key)?.difference).toBe(0);
    }),
    { runs: 20 },
  );
});

test("a range by chance grows with the number of groups", () => {
  const range = (shares: readonly number[]) => Math.max(...shares) - Math.min(...shares);
  const one = { hits: 30, among: 100 };
  const [, two] = intervalByChance(pooled([one, one]), range, key);
  const [, twenty] = intervalByChance(pooled(Array(20).fill(one)), range, key);
  expect(twenty).toBeGreaterThan(two);
});

describe("disparate impact", () => {
  test("is the smallest rate by the largest", () => {
    // 0.3 / 0.6
    const found = disparateImpact([group("a", 3_000, 10_000), group("b", 6_000, 10_000)], key);
    expect(found?.ratio).toBeCloseTo(0.5, 12);
    expect(found?.highest.id).toBe("b");
    expect(found?.isBelowFourFifths).toBe(true);
    expect(found?.isBeyondChance).toBe(true);
  });

  test("is another number for the adverse outcome", () => {
    // (1 − 0.6) / (1 − 0.3) = 4/7, not 0.5
    expect(disparateImpact([group("a", 70, 100), group("b", 40, 100)], key)?.ratio).toBeCloseTo(4 / 7, 12);
  });

  test("is not below four fifths at four fifths", () => {
    expect(disparateImpact([group("a", 40, 100), group("b", 50, 100)], key)?.isBelowFourFifths).toBe(false);
    expect(disparateImpact([group("a", 39, 100), group("b", 50, 100)], key)?.isBelowFourFifths).toBe(true);
  });

  test("says where a ratio rests on small numbers", () => {
    // 3 and 6 of 1,000: half, but 4.5 ± 2 are expected of both.
    const found = disparateImpact([group("a", 3, 1_000), group("b", 6, 1_000)], key);
    expect(found?.isBelowFourFifths).toBe(true);
    expect(found?.isBeyondChance).toBe(false);
  });

  test("is nothing where nobody is favoured", () => {
    expect(disparateImpact([group("a", 0, 100), group("b", 0, 100)], key)).toBeUndefined();
  });
});

describe("recording odds", () => {
  const rural = { id: "rural", deeds: 1_000, recorded: 300, falseRecords: 40, residentYears: 2_000 };
  const urban = { id: "urban", deeds: 1_000, recorded: 500, falseRecords: 20, residentYears: 2_000 };

  test("are the larger of the differences of recall and of false records", () => {
    // 0.5 − 0.3 = 0.2; 40/2,000 − 20/2,000 = 0.01
    const found = recordingOdds([rural, urban], key);
    expect(found.recall?.difference).toBeCloseTo(0.2, 12);
    expect(found.recall?.lowest.id).toBe("rural");
    expect(found.falseRecords?.difference).toBeCloseTo(0.01, 12);
    expect(found.falseRecords?.highest.id).toBe("rural");
    expect(found.difference).toBeCloseTo(0.2, 12);
  });

  test("may be those of false records, where recall is even", () => {
    const found = recordingOdds([{ ...rural, recorded: 500 }, urban], key);
    expect(found.difference).toBeCloseTo(0.01, 12);
  });

  test("are nothing for one group", () => {
    expect(recordingOdds([rural], key).difference).toBeUndefined();
  });
});

describe("a standardised difference", () => {
  const all = new Map([
    ["fine", { hits: 500, among: 1_000 }],
    ["gift", { hits: 900, among: 1_000 }],
  ]);

  test("is none between groups that differ in their mix alone", () => {
    // 450 + 90 of 1,000 and 50 + 810 of 1,000: 0.54 and 0.86 as they are, and as many as expected: 1,400 of 2,000.
    const mostFines = expectedHits(
      new Map([
        ["fine", 900],
        ["gift", 100],
      ]),
      all,
    );
    const mostGifts = expectedHits(
      new Map([
        ["fine", 100],
        ["gift", 900],
      ]),
      all,
    );
    expect([mostFines, mostGifts]).toEqual([540, 860]);
    const groups = [
      { id: "a", hits: 540, among: 1_000, expected: mostFines },
      { id: "b", hits: 860, among: 1_000, expected: mostGifts },
    ];
    const found = standardisedParity(groups, key);
    expect(found?.difference).toBeCloseTo(0, 12);
    expect(found?.highest.share).toBeCloseTo(0.7, 12);
    expect(found?.isBeyondChance).toBe(false);
    expect(demographicParity(groups, key)?.isBeyondChance).toBe(true);
  });

  test("is there where less is recorded of a group, kind by kind", () => {
    // 0.8 of what is expected, and more than that: 432/540 and 968/860 of 0.7
    const groups = [
      { id: "a", hits: 432, among: 1_000, expected: 540 },
      { id: "b", hits: 968, among: 1_000, expected: 860 },
    ];
    const found = standardisedParity(groups, key);
    expect(found?.lowest.id).toBe("a");
    expect(found?.lowest.share).toBeCloseTo(0.56, 12);
    expect(found?.difference).toBeCloseTo((968 / 860) * 0.7 - 0.56, 12);
    expect(found?.isBeyondChance).toBe(true);
    expect(found?.interval[0]).toBeGreaterThan(0.1);
  });

  test("is of groups of whom something is expected, two at least", () => {
    const one = { id: "a", hits: 40, among: 100, expected: 50 };
    expect(standardisedParity([one, { id: "b", hits: 0, among: 100, expected: 0 }], key)).toBeUndefined();
    expect(standardisedParity([one, { id: "b", hits: 2, among: 10, expected: 5 }], key)).toBeUndefined();
    expect(expectedHits(new Map([["unheard-of", 5]]), all)).toBe(0);
  });
});
