import { afterAll, beforeAll, describe, expect, fc, law, test } from "@tallyglass/testkit";
import type { Ledger } from "../src/index.ts";
import { type Network, noFaults } from "../src/network/network.ts";
import { type CarriedRecord, carry } from "../src/run/carry.ts";
import { dayNumber, dayOf } from "../src/run/day-number.ts";
import type { ReplayedRecord } from "../src/run/replay.ts";
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

  test("holds withdrawals where a rule says so", () => {
    const held = (correctionsEndAt: "bureau" | "city" | "province") => {
      const told = new Set<string>();
      carry(manyRecords(), { ...whole, correctionsEndAt }, ({ what, office }) => {
        if (what === "withdrawal") told.add(offices[office]?.level as string);
      });
      return [...told].sort();
    };

    expect(held("bureau")).toEqual(["bureau"]);
    expect(held("city")).toEqual(["bureau", "city"]);
    expect(held("province")).toEqual(["bureau", "city", "province"]);
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
    groups: [index % 2],
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
    { runs: 1, timeout: patience, isShrunk: false },
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
