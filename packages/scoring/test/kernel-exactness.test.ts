import type { PolicyRecord } from "@tallyglass/policy";
import { dayNumber, scoreResident } from "@tallyglass/scoring";
import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { fill, kernelOn, referenceOn, type Scorers } from "./kernel-outcome.ts";
import { gift, scorersOver } from "./kernel-scheme.ts";

const gradings = {
  "a sum": "measure: { sum: amount }, points: 1",
  "a sum of great weight": "measure: { sum: { amount: 1000 } }, points: 1",
  "steps of single records": 'steps: { of: amount, first: "[0..1]", points: 1, every: 1, more: 1000 }',
  "steps up to a most": 'steps: { of: amount, first: "[0..1]", points: 1, every: 1, more: 1000, most: 500 }',
  "steps of a sum": 'measure: { sum: amount }, steps: { first: "[0..1]", points: -1, every: 1, more: -1 }',
  "capped steps": 'steps: { of: amount, first: "[0..1]", points: 1, every: 1, more: 2 }, cap: 100',
  "a capped sum": 'measure: { sum: amount }, steps: { first: "[0..1]", points: 1, every: 1, more: 2 }, cap: 100',
};

const scales = {
  "kept within a scale": "scale: { start: 10, minimum: 0, maximum: 100 }",
  "kept within it every day": "scale: { start: 10, minimum: 0, maximum: 100, clamp: running }",
  "not kept within one": "scale: { start: 10 }",
  "of no start": "scale: { minimum: 0 }",
  "of no scale": "",
};

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 10 }),
  fc.integer({ min: Number.MAX_SAFE_INTEGER - 10, max: Number.MAX_SAFE_INTEGER }),
  fc.constantFrom(2 ** 52, 2 ** 51, 9_007_199_254_740, 9_007_199_254_742, 4_503_599_627_370_496),
);

describe("the kernel refuses what the reference refuses, in the same words", () => {
  for (const [name, grading] of Object.entries(gradings)) {
    for (const [kind, scale] of Object.entries(scales)) {
      const joint = "joint: [{ id: both, clauses: [gift, other], rule: cap, points: 50 }]";
      for (const rule of ["", joint]) {
        const scorers = scorersOver({ says: `${scale}\n${rule}\nclauses:\n${clausesOf(grading)}` });
        law(
          `of ${name}, ${kind}${rule === "" ? "" : ", under a joint rule"}`,
          fc.property(fc.array(amounts, { minLength: 1, maxLength: 3 }), (some) => {
            const records = some.map((amount, index) => gift(`2018-01-0${index + 1}`, { amount }));
            fc.pre(!isRounded(scorers, records));

            expect(attempt(() => ofKernel(scorers, records))).toEqual(attempt(() => ofReference(scorers, records)));
          }),
          { runs: 25 },
        );
      }
    }
  }
});

test.each([
  ["a sum", [Number.MAX_SAFE_INTEGER, 1], "the sum of clause `gift` is too large to be exact"],
  ["steps of single records", [Number.MAX_SAFE_INTEGER], "the points are too large to be exact"],
  ["capped steps", [Number.MAX_SAFE_INTEGER], "the points are too large to be exact"],
] as const)("%s beyond 2^53 is refused by both", (name, some, message) => {
  const scorers = scorersOver({ says: `scale: { start: 10 }\nclauses:\n${clausesOf(gradings[name])}` });
  const records = some.map((amount) => gift("2018-01-01", { amount }));

  expect(() => ofKernel(scorers, records)).toThrow(new RangeError(message));
  expect(() => ofReference(scorers, records)).toThrow(new RangeError(message));
});

test("a kernel that refused goes on, once what was too large is withdrawn", () => {
  const scorers = scorersOver({ says: `scale: { start: 10 }\nclauses:\n${clausesOf(gradings["a sum"])}` });
  fill(scorers, [gift("2018-01-01", { amount: Number.MAX_SAFE_INTEGER }), gift("2018-01-02")]);

  expect(() => kernelOn(scorers, today)).toThrow(RangeError);

  scorers.kernel.withdraw(0, today);
  expect(kernelOn(scorers, today)).toMatchObject({ score: 12, change: 2, clauses: { "0 gift": 1, "0 other": 1 } });
});

const today = dayNumber("2018-12-31");

/** Two clauses alike, so that joint rules can be over them. */
function clausesOf(grading: string): string {
  return ["gift", "other"].map((id) => `  - { id: ${id}, behaviours: [office.gift], ${grading} }`).join("\n");
}

function ofKernel(scorers: Scorers, records: readonly PolicyRecord[]) {
  fill(scorers, records);
  return kernelOn(scorers, today);
}

function ofReference({ scheme }: Scorers, records: readonly PolicyRecord[]) {
  return referenceOn(scheme, records, today);
}

/** Whether points are so large that a score within 2^53 may have been rounded on the way to it. */
function isRounded({ scheme }: Scorers, records: readonly PolicyRecord[]): boolean {
  const account = attempt(() => scoreResident(scheme, "syn-000001", records, { asOf: "2018-12-31" }));
  if (typeof account === "string") return false;
  return account.lines.reduce((total, { points }) => total + Math.abs(points), 0) > Number.MAX_SAFE_INTEGER;
}

function attempt<T>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
