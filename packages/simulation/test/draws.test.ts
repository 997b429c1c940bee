import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { createBlocks } from "../src/draws/blocks.ts";
import { counter, decisions, entailedStep, mostCandidates, mostEntailed } from "../src/draws/decisions.ts";
import { expMinus } from "../src/draws/exponential.ts";
import { createFastBlocks } from "../src/draws/memory.ts";
import { fewPartsOf, ordered, partOf, threshold, wordRange } from "../src/draws/thresholds.ts";

const word = () => fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe("blocks of draws", () => {
  law(
    "gives the same words in WebAssembly as in TypeScript, whatever the key and the counters",
    fc.property(
      word(),
      word(),
      fc.array(fc.tuple(word(), word()), { minLength: 1, maxLength: 70 }),
      (key0, key1, at) => {
        const slow = createBlocks(72);
        const fast = createFastBlocks(72);
        if (fast === undefined) throw new Error("this platform has no WebAssembly");
        for (const blocks of [slow, fast]) {
          for (const [index, [first, second]] of at.entries()) {
            blocks.counter0[index] = first;
            blocks.counter1[index] = second;
          }
          blocks.draw(key0, key1, at.length);
        }
        expect(fast.x.subarray(0, at.length)).toEqual(slow.x.subarray(0, at.length));
        expect(fast.y.subarray(0, at.length)).toEqual(slow.y.subarray(0, at.length));
      },
    ),
  );
});

describe("the registry of decisions", () => {
  test("gives no number twice, and leaves room for what one act brings along", () => {
    const numbers = Object.values(decisions);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.max(...numbers) + 32).toBeLessThanOrEqual(entailedStep);
    expect((mostEntailed + 1) * entailedStep).toBeLessThanOrEqual(2 ** 11);
  });

  law(
    "gives every year, candidate and decision a counter of its own",
    fc.property(
      fc.uniqueArray(
        fc.tuple(
          fc.integer({ min: 0, max: 100 }),
          fc.integer({ min: 0, max: mostCandidates }),
          fc.integer({ min: 0, max: 2047 }),
        ),
        { minLength: 2, maxLength: 30, selector: (each) => each.join() },
      ),
      (places) => {
        const counters = places.map(([year, candidate, decision]) => counter(year, candidate, decision));
        expect(new Set(counters).size).toBe(places.length);
      },
    ),
  );
});

describe("thresholds", () => {
  test("let nothing pass at 0 and everything at 1", () => {
    expect(threshold(0)).toBe(0);
    expect(threshold(1)).toBe(wordRange);
    expect(threshold(0.5)).toBe(wordRange / 2);
  });

  law(
    "divide words into parts as whole-number arithmetic does",
    fc.property(
      fc.oneof(word(), fc.constantFrom(0, -1, 0xffff, 1 << 16, 1 << 31, 2 ** 31 - 1)),
      fc.oneof(
        fc.integer({ min: 1, max: 2 ** 20 }),
        fc.integer({ min: 1, max: 2 ** 16 }),
        fc.constantFrom(1, 2 ** 16 - 1, 2 ** 16, 2 ** 16 + 1),
      ),
      (each, parts) => {
        const exact = Number((BigInt(each >>> 0) * BigInt(parts)) >> 32n);
        expect(partOf(each, parts)).toBe(exact);
        if (parts <= 2 ** 16) expect(fewPartsOf(each, parts)).toBe(exact);
      },
    ),
  );

  law(
    "put words into the order of signed numbers as they stand without a sign",
    fc.property(word(), word(), (left, right) => {
      expect(Math.sign(ordered(left) - ordered(right))).toBe(Math.sign((left >>> 0) - (right >>> 0)));
    }),
  );

  law(
    "rest on an exponential that differs from the platform's by no more than rounding",
    fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (x) => {
      expect(Math.abs(expMinus(x) / Math.exp(-x) - 1)).toBeLessThan(1e-12);
    }),
  );
});
