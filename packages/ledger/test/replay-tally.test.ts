import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { type Network, noFaults } from "../src/network/network.ts";
import {
  addTallies,
  copiesEverywhere,
  copyPlaces,
  correctionRules,
  halfLife,
  type ReplayedRecord,
  type Replaying,
  receivingLevels,
  replay,
  seedOfBlock,
} from "../src/replay.ts";
import { type Arrival, carry } from "../src/run/carry.ts";
import { underRule } from "../src/run/correction-rules.ts";
import { dayNumber } from "../src/run/day-number.ts";
import { offices, rules } from "./stores.ts";

const from = dayNumber(rules.start);
const faults = { ...noFaults, lost: 0.2, doubled: 0.2, late: 0.3, lateBy: { from: 1, to: 20 }, againAfter: 4 };
const faulty: Network = { ...rules.network, faults };
const whole: Replaying = {
  ...{ network: faulty, offices, seed: 7, from, last: from + 60, days: 300, groups: 3, rule: "as-written" },
};

const behaviours = { police: "police.detention", court: "court.judgment-default" } as const;

/** Records of a run of 60 days, some of which are withdrawn, within it or after it. */
const replayed: fc.Arbitrary<readonly ReplayedRecord[]> = fc.array(
  fc
    .record({
      city: fc.constantFrom("fuzhou-jx", "suzhou"),
      department: fc.constantFrom("police" as const, "court" as const),
      logged: fc.integer({ min: 0, max: 60 }),
      after: fc.option(fc.integer({ min: 0, max: 90 })),
      isWrong: fc.boolean(),
      groups: fc.subarray([0, 1, 2]),
    })
    .map(({ city, department, logged, after, isWrong, groups }) => ({
      bureau: `${city}/${department}`,
      behaviour: behaviours[department],
      logged: from + logged,
      ...(after !== null && { withdrawn: from + logged + after }),
      isListed: department === "court",
      ...{ isWrong, groups },
    })),
  { minLength: 1, maxLength: 40 },
);

const rule = fc.constantFrom(...correctionRules);

/** All that arrives, told as the network tells it. */
function arrivalsOf(records: readonly ReplayedRecord[], replaying: Replaying): readonly Arrival[] {
  const told: Arrival[] = [];
  const carrying = { ...replaying, to: replaying.last + replaying.days };
  carry(records, underRule(carrying, replaying.rule), (arrival) => told.push(arrival));
  return told;
}

describe("the tally of a replay", () => {
  law(
    "comes to the same again, and to another with another seed",
    fc.property(fc.integer({ min: 0, max: 1000 }), rule, (seed, under) => {
      const tally = (of: number) => replay(manyRecords, { ...whole, seed: of, rule: under });

      expect(tally(seed)).toEqual(tally(seed));
      expect(tally(seed)).not.toEqual(tally(seed + 1));
    }),
    { runs: 5 },
  );

  law(
    "has every record that left arrive once at each level, in each of its groups",
    fc.property(replayed, rule, (records, under) => {
      const { arrivals, byGroup, ...counts } = replay(records, { ...whole, rule: under });
      const expected = [0, 1, 2].map((group) => records.filter(({ groups }) => groups.includes(group)).length);

      expect([...byGroup]).toEqual(expected);
      for (const level of receivingLevels) expect(arrivals[level].map(total)).toEqual(expected);
      expect(counts.records).toBe(records.length);
      expect(counts.wrong).toBe(records.filter(({ isWrong }) => isWrong).length);
    }),
  );

  law(
    "counts copies as a plain look at each day would",
    fc.property(replayed, rule, (records, under) => {
      const replaying = { ...whole, rule: under };
      const { copies, errors, neverCorrected } = replay(records, replaying);
      const told = arrivalsOf(records, replaying);
      for (const after of [0, 1, 17, 60, 150, 300]) {
        const isWithdrawn = ({ withdrawn = Number.POSITIVE_INFINITY }: ReplayedRecord) => withdrawn <= whole.last;
        const left = records.map((record, index) =>
          isWithdrawn(record) ? copiesOn(told, index, (record.withdrawn ?? 0) + after) : nothing,
        );
        const wrong = records.map((record, index) =>
          record.isWrong ? copiesOn(told, index, record.logged + after) : nothing,
        );
        for (const place of copyPlaces) {
          expect([place, copies[place][after]]).toEqual([place, sum(left.map((each) => each[place]))]);
          expect([place, errors[place][after]]).toEqual([place, sum(wrong.map((each) => each[place]))]);
        }
        expect(copiesEverywhere(copies)[after]).toBe(sum(left.flatMap((each) => Object.values(each))));
        const uncorrected = wrong.filter((each) => sum(Object.values(each)) > 0).length;
        if (after === whole.days) expect(neverCorrected).toBe(uncorrected);
      }
    }),
    { runs: 30 },
  );

  law(
    "of withdrawn records has no copy left in the end, unless withdrawals stay in the city",
    fc.property(replayed, (records) => {
      const left = (under: Replaying["rule"]) =>
        copyPlaces.map((place) => replay(records, { ...whole, rule: under }).copies[place][whole.days]);
      const isWithdrawn = ({ withdrawn }: ReplayedRecord) => withdrawn !== undefined && withdrawn <= whole.last;
      const withdrawn = records.filter(isWithdrawn);
      const listed = withdrawn.filter(({ isListed }) => isListed).length;
      const above = offices.filter(({ level }) => level !== "bureau").length;

      expect(left("as-written")).toEqual([0, 0, 0, 0, 0]);
      expect(left("at-once")).toEqual([0, 0, 0, 0, 0]);
      expect(left("city-only")).toEqual([0, 0, withdrawn.length, withdrawn.length, above * listed]);
    }),
    { runs: 30 },
  );

  law(
    "is the sum of those of its parts where these share no batch",
    fc.property(replayed, (records) => {
      const parts = ["fuzhou-jx", "suzhou"].map((city) => records.filter(({ bureau }) => bureau.startsWith(city)));
      const calm = { ...whole, network: unhurried };
      const sums = addTallies(parts.map((part) => replay(part, calm)));

      expect(sums).toEqual(replay(records, calm));
    }),
  );

  test("sends withdrawals sooner where they are sent at once", () => {
    const standing = (under: Replaying["rule"]) =>
      total(copiesEverywhere(replay(manyRecords, { ...whole, rule: under }).copies));

    expect(standing("at-once")).toBeLessThan(standing("as-written"));
    expect(standing("as-written")).toBeLessThan(standing("city-only"));
  });

  test("cannot be a sum of nothing", () => {
    expect(() => addTallies([])).toThrow(RangeError);
  });
});

describe("the half-life of copies", () => {
  test("is the day after the most copies on which at most half of them are left", () => {
    expect(halfLife(Int32Array.of(1, 4, 4, 3, 2, 0))).toBe(4);
    expect(halfLife(Int32Array.of(1, 4, 4, 3))).toBeUndefined();
    expect(halfLife(Int32Array.of(0, 0))).toBeUndefined();
  });

  law(
    "is what a walk from the summit finds",
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (copies) => {
      let summit = 0;
      for (let day = 1; day < copies.length; day += 1) {
        if ((copies[day] as number) > (copies[summit] as number)) summit = day;
      }
      let day = summit + 1;
      while (day < copies.length && (copies[day] as number) > (copies[summit] as number) / 2) day += 1;
      const isFound = copies[summit] !== 0 && day < copies.length;

      expect(halfLife(Int32Array.from(copies))).toBe(isFound ? day : undefined);
    }),
  );
});

test("blocks have seeds of their own, and the first has that of the replay", () => {
  const seeds = Array.from({ length: 1000 }, (_, block) => seedOfBlock(7, block));

  expect(seeds[0]).toBe(7);
  expect(new Set(seeds).size).toBe(seeds.length);
});

/** Everything is on its way for as long as anything, so that it does not matter which batch it is in. */
const unhurried: Network = {
  ...rules.network,
  faults: noFaults,
  hops: Object.fromEntries(
    Object.entries(rules.network.hops).map(([name, { records, corrections }]) => [
      name,
      {
        records: { ...records, transit: { ...records.transit, from: 2, to: 2 } },
        corrections: { ...corrections, transit: { ...corrections.transit, from: 2, to: 2 } },
      },
    ]),
  ) as unknown as Network["hops"],
};

const nothing = { bureau: 0, city: 0, province: 0, nation: 0, listings: 0 };

/** How many copies of a record count on a day, by place. */
function copiesOn(told: readonly Arrival[], index: number, day: number): typeof nothing {
  const found = { ...nothing };
  const here = told.filter((each) => each.record === index && each.day <= day);
  for (const [office, { level }] of offices.entries()) {
    const has = (what: Arrival["what"]) => here.some((each) => each.office === office && each.what === what);
    if (has("record") && !has("withdrawal")) found[level] += 1;
    if (has("listing") && !has("delisting")) found.listings += 1;
  }
  return found;
}

function total(counts: Int32Array): number {
  return sum([...counts]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}

/** 200 records of the police, of which every second is withdrawn after 40 days and every fourth is wrong. */
const manyRecords = Array.from({ length: 200 }, (_, index) => ({
  bureau: index % 3 === 0 ? "suzhou/police" : "fuzhou-jx/police",
  behaviour: "police.detention",
  logged: from + (index % 30),
  ...(Math.floor(index / 2) % 2 === 0 && { withdrawn: from + (index % 30) + 10 }),
  isListed: false,
  isWrong: index % 4 === 1,
  groups: [index % 2],
}));
