import type { Library, PolicyRecord } from "@tallyglass/policy";
import { chooseReadings } from "@tallyglass/policy";
import { type Ascent, actSearch, highestByActs, scoreResident } from "@tallyglass/scoring";
import {
  describe,
  expect,
  fc,
  law,
  readRepositoryLibrary,
  readSoundLibrary,
  schemeNamed,
  test,
} from "@tallyglass/testkit";

const words = `
catalogue: garden
title: { en: Garden }
departments:
  - { id: shed, name: { en: Shed }, cite: rules#L1 }
behaviours:
  - code: shed.weeding
    kind: trustworthy
    name: { en: Weeding }
    cite: rules#L2
    access: { who: by-choice, cite: rules#L2 }
    attributes: { hours: { type: integer, unit: hours, range: "[0..4]" } }
  - code: shed.watering
    kind: trustworthy
    name: { en: Watering }
    cite: rules#L3
    access: { who: by-choice, cite: rules#L3 }
  - code: shed.gift
    kind: trustworthy
    name: { en: Gift }
    cite: rules#L4
    access: { who: by-choice, cite: rules#L4 }
  - code: shed.prize
    kind: trustworthy
    name: { en: Prize }
    cite: rules#L5
    access: { who: by-award, cite: rules#L5 }
`;
const sources = `
sources:
  - { id: rules, title: { en: Rules }, kind: official, lines: 9 }
`;

interface Written {
  readonly clauses: string;
  readonly joint?: string;
  readonly window?: string;
  readonly bands?: string;
}

const bands = `
    - { id: high, rank: 1, name: { en: High }, score: ">= 30" }
    - { id: middle, rank: 2, name: { en: Middle }, score: "[15..30)" }
    - { id: low, rank: 3, name: { en: Low }, score: "< 15" }`;

function gardenOf({ clauses, joint = "", window = "calendar-year", bands: written = bands }: Written): Library {
  const policy = `
policy: garden
title: { en: Garden }
place: garden
status: in-force
evidence: full-table
valid: { from: 2018-01-01 }
window: ${window}
scale:
  cite: rules#L6
  start: 0
  minimum: 0
  maximum: 1000
  bands:${written}
clauses:${clauses}
${joint}
`;
  return readSoundLibrary([
    { name: "sources.yaml", text: sources },
    { name: "catalogue.yaml", text: words },
    { name: "policy.yaml", text: policy },
  ]);
}

const watering = "\n  - { id: watering, behaviours: [shed.watering], cite: rules#L3, points: 6, cap: 12 }";
const weeding = `
  - id: weeding
    behaviours: [shed.weeding]
    cite: rules#L2
    measure: { sum: hours }
    table:
      - { when: { sum: "[1..4]" }, points: 3 }
      - { when: { sum: "> 4" }, points: 8 }`;
const gift = "\n  - { id: gift, behaviours: [shed.gift], cite: rules#L4, points: 4 }";

const oneYear = { from: "2019-01-01", to: "2019-12-31" };
const twoYears = { from: "2019-01-01", to: "2020-12-31" };

function ascentOf(library: Library, stretch = oneYear): Ascent {
  const found = highestByActs(schemeNamed(library, "garden"), library.behaviours.values(), stretch);
  if (found.kind !== "ascent") throw new Error("it is not determined");
  return found;
}

describe("the best band that acts by choice lead to", () => {
  test("adds up what hangs on nothing else, up to the caps of a year", () => {
    // Watering brings 12 with two acts, weeding 8 with two of four hours: 20 with four acts, and 15 with three.
    const { way, most } = ascentOf(gardenOf({ clauses: watering + weeding }));

    expect(most).toBe(20);
    expect(way.score).toMatchObject({ score: 15, band: { id: "middle" } });
    expect(way.records.map(({ behaviour }) => behaviour).sort()).toEqual([
      "shed.watering",
      "shed.watering",
      "shed.weeding",
    ]);
    expect(way.records.find(({ behaviour }) => behaviour === "shed.weeding")?.attributes).toEqual({ hours: 1 });
  });

  test("counts each year by itself where the policy does", () => {
    // Twice 20. Both caps take four acts and bring 24, one act of weeding more makes it 27, and two are enough for 30.
    const { way, most } = ascentOf(gardenOf({ clauses: watering + weeding }), twoYears);

    expect(most).toBe(40);
    expect(way.score.band?.id).toBe("high");
    expect(way.records.length).toBe(6);
    expect(new Set(way.records.map(({ date }) => date))).toEqual(new Set(["2019-12-31", "2020-12-31"]));
  });

  test("has one window where the policy counts over a whole life", () => {
    const { most } = ascentOf(gardenOf({ clauses: watering + weeding, window: "ever" }), twoYears);

    expect(most).toBe(20);
  });

  test("has no most where an act counts as often as it is done", () => {
    // Six acts bring 12 for watering twice and 16 for four gifts, 28 at most; a seventh reaches 30.
    const { way, most } = ascentOf(gardenOf({ clauses: watering + gift }));

    expect(most).toBe(null);
    expect(way.score.band?.id).toBe("high");
    expect(way.records.length).toBe(7);
  });

  test("is not more than what a joint rule leaves", () => {
    const joint = "joint:\n  - { id: work, cite: rules#L7, clauses: [watering, weeding], rule: largest }";
    const { way, most } = ascentOf(gardenOf({ clauses: watering + weeding, joint }));

    expect(most).toBe(12);
    expect(way).toMatchObject({ records: [], score: { score: 0, band: { id: "low" } } });
  });

  test("leaves out what only others confer, and what has lapsed", () => {
    const prize = "\n  - { id: prize, behaviours: [shed.prize], cite: rules#L5, points: 50 }";
    const lapsing = watering.replace("cap: 12", "cap: 12, expiry: 1 year");

    expect(ascentOf(gardenOf({ clauses: watering + prize })).most).toBe(12);
    expect(ascentOf(gardenOf({ clauses: lapsing }), twoYears).most).toBe(12);
  });

  test("is not determined where steps climb without end or edges are published nowhere", () => {
    const endless = `
  - id: weeding
    behaviours: [shed.weeding]
    cite: rules#L2
    measure: { sum: hours }
    steps: { first: "[1..1]", points: 1, every: 1, more: 1 }`;
    const unknown = `
    - { id: high, rank: 1, name: { en: High } }
    - { id: low, rank: 2, name: { en: Low } }`;

    for (const library of [gardenOf({ clauses: endless }), gardenOf({ clauses: watering, bands: unknown })]) {
      const found = highestByActs(schemeNamed(library, "garden"), library.behaviours.values(), oneYear);
      expect(found).toEqual({ kind: "undetermined" });
    }
  });

  const row = fc.record({ watering: fc.integer({ min: 1, max: 9 }), cap: fc.integer({ min: 9, max: 20 }) });
  const tiers = fc.record({ first: fc.integer({ min: 1, max: 9 }), more: fc.integer({ min: 0, max: 9 }) });
  law(
    "no smaller choice of acts reaches it, and no other choice a better one",
    fc.property(row, tiers, fc.boolean(), (drawn, { first, more }, isJoint) => {
      const clauses = `
  - { id: watering, behaviours: [shed.watering], cite: rules#L3, points: ${drawn.watering}, cap: ${drawn.cap} }
  - id: weeding
    behaviours: [shed.weeding]
    cite: rules#L2
    measure: { sum: hours }
    table:
      - { when: { sum: "[1..4]" }, points: ${first} }
      - { when: { sum: "> 4" }, points: ${first + more} }`;
      const joint = isJoint
        ? "joint:\n  - { id: work, cite: rules#L7, clauses: [watering, weeding], rule: cap, points: 20 }"
        : "";
      const library = gardenOf({ clauses, joint });
      const scheme = schemeNamed(library, "garden");
      const { way } = ascentOf(library);
      const rank = way.score.band?.rank ?? 9;

      for (let waterings = 0; waterings <= 20; waterings += 1) {
        for (let hours = 0; hours <= 8; hours += 1) {
          const records = [...many("shed.watering", waterings), ...weeded(hours)];
          const score = scoreResident(scheme, "syn-1", records, { asOf: oneYear.to });
          const isBetter = (score.band?.rank ?? 9) < rank;
          const isShorter = (score.band?.rank ?? 9) === rank && records.length < way.records.length;
          expect({ waterings, hours, isBetter, isShorter }).toMatchObject({ isBetter: false, isShorter: false });
        }
      }
    }),
    { runs: 40 },
  );
});

function many(behaviour: string, count: number): readonly PolicyRecord[] {
  const act = { resident: "syn-1", behaviour, date: oneYear.to, recorded: oneYear.to, attributes: {} };
  return Array.from({ length: count }, () => act);
}

/** So many hours in as few records as hold them. */
function weeded(hours: number): readonly PolicyRecord[] {
  const parts = hours === 0 ? [] : hours <= 4 ? [hours] : [4, hours - 4];
  return parts.map((each) => ({ ...(many("shed.weeding", 1)[0] as PolicyRecord), attributes: { hours: each } }));
}

describe("under the Fuzhou draft", () => {
  const library = readRepositoryLibrary();
  const atWill = [...library.behaviours.values()].filter(({ code }) => code !== "red-cross.bone-marrow-donation");

  // Volunteering 30, good deed 50, gifts 20, blood 30: 130 in a year. With a marrow donation, 180.
  test.for([
    ["0", 0, "extremely-bad", 130],
    ["500", 600, "superior", 130],
    ["600", 600, "superior", 130],
    ["700", 760, "excellent", 130],
    ["1000", 1000, "excellent", 130],
  ] as const)("from %s, good deeds counted once, a year leads to %i", ([start, score, band, most]) => {
    const scheme = chooseReadings(
      schemeNamed(library, "fuzhou-yuming"),
      { start, "good-deed": "once-a-window" },
      library,
    );

    expect(highestByActs(scheme, atWill, oneYear)).toMatchObject({
      most,
      way: { score: { score, band: { id: band } } },
    });
  });

  test("one patient who matches makes it 180, and brings the best band from 600", () => {
    const scheme = chooseReadings(
      schemeNamed(library, "fuzhou-yuming"),
      { start: "600", repeats: "highest-value" },
      library,
    );

    expect(highestByActs(scheme, library.behaviours.values(), oneYear)).toMatchObject({
      most: 180,
      way: { score: { band: { id: "excellent" } } },
    });
  });

  test("the fewest acts for so many points are those of the clauses, by how many acts there may be", () => {
    const scheme = chooseReadings(schemeNamed(library, "fuzhou-yuming"), { "good-deed": "once-a-window" }, library);
    const fewest = actSearch(scheme, atWill, oneYear, 12);

    // A good deed is 50. With 100 hours of service (30), and then blood (30) and gifts (20) as well, it is 130 at most.
    expect([10, 50, 51, 80, 110, 130].map((points) => fewest?.(points)?.length)).toEqual([1, 1, 2, 2, 3, 4]);
    expect(fewest?.(131)).toBeUndefined();
    expect(fewest?.(0)).toEqual([]);
  });
});
