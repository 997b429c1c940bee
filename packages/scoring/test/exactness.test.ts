import type { PolicyRecord, Scheme } from "@tallyglass/policy";
import { scoreResident } from "@tallyglass/scoring";
import { describe, expect, readSoundLibrary, schemeNamed, test } from "@tallyglass/testkit";

/** A policy over gifts of any size, with this clause. */
function schemeWith(clause: string): Scheme {
  const texts = [
    "sources: [{ id: text, title: { en: The text }, kind: base }]",
    `catalogue: gifts
title: { en: Gifts }
departments: [{ id: office, name: { en: Office }, cite: text#1 }]
behaviours:
  - code: office.gift
    kind: trustworthy
    name: { en: Gift }
    cite: text#1
    attributes: { amount: { type: integer, range: "[0..9007199254740991]" } }
`,
    `policy: generous
title: { en: Generous }
place: here
status: draft
evidence: full-table
valid: { from: 2018-01-01 }
cite: text#1
scale: { start: 0 }
clauses: [{ id: gift, behaviours: [office.gift], ${clause} }]
`,
  ];
  return schemeNamed(readSoundLibrary(texts.map((text, index) => ({ name: `${index}.yaml`, text }))), "generous");
}

function gift(amount: number): PolicyRecord {
  const date = "2018-06-01";
  return { resident: "syn-000001", behaviour: "office.gift", date, recorded: date, attributes: { amount } };
}

describe("a number that cannot be held exactly is refused, and never rounded", () => {
  const summed = schemeWith('measure: { sum: amount }, table: [{ when: { sum: "> 0" }, points: 1 }]');
  const climbed = schemeWith('steps: { of: amount, first: "[0..1]", points: 1, every: 1, more: 1000 }');
  const scored = (scheme: Scheme, ...amounts: readonly number[]) =>
    scoreResident(scheme, "syn-000001", amounts.map(gift), { asOf: "2018-12-31" }).score;

  test("a sum", () => {
    expect(scored(summed, Number.MAX_SAFE_INTEGER)).toBe(1);
    expect(() => scored(summed, Number.MAX_SAFE_INTEGER, 1)).toThrow(RangeError);
  });

  test("the points of one line", () => {
    expect(scored(climbed, 1_000_001)).toBe(1_000_000_001);
    expect(() => scored(climbed, Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
  });

  test("the points of several lines", () => {
    expect(scored(climbed, 5_000_000_000_001)).toBe(5_000_000_000_000_001);
    expect(() => scored(climbed, 5_000_000_000_001, 5_000_000_000_001)).toThrow(RangeError);
  });
});
