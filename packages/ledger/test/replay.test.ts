import { afterAll, beforeAll, describe, expect, fc, law, test } from "@tallyglass/testkit";
import type { Ledger } from "../src/index.ts";
import { type Network, noFaults } from "../src/network/network.ts";
import { type CarriedRecord, carry } from "../src/run/carry.ts";
import { dayNumber, dayOf } from "../src/run/day-number.ts";
import { halfLife, type ReplayedRecord, replay } from "../src/run/replay.ts";
import { auditor, kinds, newLedger, offices, operator, type Places, patience, rules } from "./stores.ts";

const start = dayNumber(rules.start);
const faults = { ...noFaults, lost: 0.2, doubled: 0.2, late: 0.3, lateBy: { from: 1, to: 20 }, againAfter: 4 };
const outage = { office: "fuzhou-jx", from: 20, days: 15, span: { source: { name: "", text: "" }, start: 0, end: 0 } };
const faulty: Network = { ...rules.network, faults: { ...faults, outages: [outage] } };

/** Where a listing comes to. */
const listingOffices = offices.filter(({ level }) => level !== "bureau");

const behaviours = { police: "police.detention", court: "court.judgment-default" } as const;

/** Records that a bureau logs and perhaps withdraws within the first days of a run. */
const carried: fc.Arbitrary<readonly CarriedRecord[]> = fc.array(
  fc
    .record({
      city: fc.constantFrom("fuzhou-jx", "suzhou"),
      department: fc.constantFrom("police" as const, "court" as const),
      logged: fc.integer({ min: 0, max: 30 }),
      after: fc.option(fc.integer({ min: 0, max: 60 })),
    })
    .map(({ city, department, logged, after }) => ({
      bureau: `${city}/${department}`,
      behaviour: behaviours[department],
      logged: start + logged,
      ...(after !== null && { withdrawn: start + logged + after }),
      isListed: department === "court",
    })),
  { minLength: 1, maxLength: 25 },
);

describe("a network in simulated time", () => {
  const days = 400;
  const whole = { network: faulty, offices, seed: 7, from: start, to: start + days };

  law(
    "gives every record to each level above its bureau once, and listings to all offices",
    fc.property(carried, (records) => {
      const told: string[] = [];
      carry(records, whole, ({ record, what, office }) => told.push(`${record} ${what} ${offices[office]?.id}`));
      const expected = records.flatMap(({ bureau, withdrawn }, index) => {
        const city = bureau.split("/")[0] as string;
        const up = [bureau, city, city === "suzhou" ? "jiangsu" : "jiangxi", "nation"];
        const kinds = withdrawn === undefined ? ["record"] : ["record", "withdrawal"];
        return kinds.flatMap((what) => up.map((office) => `${index} ${what} ${office}`));
      });
      const lists = told.filter((each) => / (?:listing|delisting) /.test(each));

      expect(told.filter((each) => !lists.includes(each)).sort()).toEqual(expected.sort());
      for (const [index, { isListed, withdrawn }] of records.entries()) {
        const listings = lists.filter((each) => each.startsWith(`${index} listing`));
        const ends = lists.filter((each) => each.startsWith(`${index} delisting`));
        expect(new Set(listings).size).toBe(listings.length);
        if (isListed && withdrawn === undefined) expect(listings).toHaveLength(listingOffices.length);
        if (!isListed) expect(listings).toEqual([]);
        expect(ends).toHaveLength(withdrawn === undefined ? 0 : listings.length);
      }
    }),
  );

  law(
    "comes to the same tally again, and to another with another seed",
    fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
      const records = manyRecords();
      const tally = (of: number) => replay(records, { ...whole, seed: of, groups: 2, days: 200 });

      expect(tally(seed)).toEqual(tally(seed));
      expect(tally(seed)).not.toEqual(tally(seed + 1));
    }),
    { runs: 5 },
  );

  test("counts each record once at each level, and a copy for each day on which it counts", () => {
    const records = manyRecords();
    const { arrivals, copies, errors, neverCorrected, ...counts } = replay(records, { ...whole, groups: 2, days: 300 });
    const wrong = records.filter(({ isWrong }) => isWrong);
    const uncorrected = wrong.filter(({ withdrawn }) => withdrawn === undefined);

    for (const groups of Object.values(arrivals)) {
      expect(groups.map((days) => days.reduce((sum, each) => sum + each, 0))).toEqual([100, 100]);
    }
    expect(counts).toEqual({ records: 200, withdrawn: 100, wrong: 50 });
    expect(neverCorrected).toBe(uncorrected.length);
    expect(errors[0]).toBe(wrong.length);
    expect(copies[300]).toBe(0);
    expect(errors[299]).toBe(4 * uncorrected.length);
  });

  test("takes longer where the schedule is slower", () => {
    const slow = {
      ...rules.network.hops["bureau-to-city"],
      records: { ...rules.network.hops["bureau-to-city"].records },
    };
    const records = manyRecords();
    const sum = (network: Network) =>
      replay(records, { ...whole, network, groups: 2, days: 400 })
        .arrivals.city.map((days) => days.reduce((total, each, day) => total + each * day, 0))
        .reduce((left, right) => left + right);
    const every = { ...slow.records.every, value: 90 };
    const slower = { ...slow, records: { ...slow.records, every } };

    expect(sum({ ...rules.network, hops: { ...rules.network.hops, "bureau-to-city": slower } })).toBeGreaterThan(
      sum(rules.network),
    );
  });

  test("has a half-life where at most half of the most copies are left", () => {
    expect(halfLife(Int32Array.of(1, 4, 4, 3, 2, 0))).toBe(4);
    expect(halfLife(Int32Array.of(1, 4, 4, 3))).toBeUndefined();
    expect(halfLife(Int32Array.of(0, 0))).toBeUndefined();
  });
});

/** 200 records of the police, of which every second is withdrawn after 40 days and every fourth is wrong. */
function manyRecords(): readonly ReplayedRecord[] {
  return Array.from({ length: 200 }, (_, index) => ({
    bureau: index % 3 === 0 ? "suzhou/police" : "fuzhou-jx/police",
    behaviour: "police.detention",
    logged: start + (index % 30),
    ...(Math.floor(index / 2) % 2 === 0 && { withdrawn: start + (index % 30) + 40 }),
    isListed: false,
    isWrong: index % 4 === 1,
    group: index % 2,
  }));
}

describe.each(kinds)("the store on $name", ({ open }) => {
  const days = 60;
  let places: Places;

  beforeAll(async () => {
    places = await open();
  });

  afterAll(async () => {
    await places?.close();
  });

  law(
    "has everything on the day on which the network in simulated time has it",
    fc.asyncProperty(carried, async (records) => {
      const ledger = await newLedger(places, { network: faulty, seed: 7 });
      for (let day = start; day <= start + days; day += 1) {
        for (const [index, record] of records.entries()) await make(ledger, record, index, day);
        await ledger.dispatch(operator, dayOf(day));
        await ledger.deliver(operator, dayOf(day));
      }
      const stored: string[] = [];
      for (const [index] of records.entries()) {
        for (const { id } of offices) {
          const { entries } = await ledger.file(auditor, id, residentOf(index), rules.start);
          for (const { entry, held } of entries) {
            const what = entry.kind === "submission" ? "record" : entry.kind;
            stored.push(`${index} ${id} ${what} ${held}`);
          }
        }
      }
      await ledger.close();
      const simulated: string[] = [];
      carry(records, { network: faulty, offices, seed: 7, from: start, to: start + days }, (arrival) => {
        simulated.push(`${arrival.record} ${offices[arrival.office]?.id} ${arrival.what} ${dayOf(arrival.day)}`);
      });

      expect(stored.sort()).toEqual(simulated.sort());
    }),
    { runs: 1, timeout: patience },
  );

  async function make(ledger: Ledger, record: CarriedRecord, index: number, day: number): Promise<void> {
    const bureau = { role: "bureau", office: record.bureau } as const;
    const { behaviour, logged, withdrawn } = record;
    const raw = { resident: residentOf(index), behaviour, date: rules.start };
    if (logged === day) await ledger.submit(bureau, [{ id: `record-${index}`, record: raw }], dayOf(day));
    if (withdrawn === day) await ledger.withdraw(bureau, { id: `gone-${index}`, of: `record-${index}` }, dayOf(day));
  }
});

function residentOf(index: number): string {
  return `syn-${String(index).padStart(6, "0")}`;
}
