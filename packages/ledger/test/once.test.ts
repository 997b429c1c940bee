import { afterAll, beforeAll, describe, expect, tellFigure, test, trustSize } from "@tallyglass/testkit";
import { type Actor, type Ledger, type LedgerPlace, officesOf, openLedger } from "../src/index.ts";
import { noFaults } from "../src/network/network.ts";
import { openDatabase } from "../src/store/node/open-ledger.ts";
import { auditor, kinds, operator, type Places, rules, settle } from "./stores.ts";

const departments = [
  "police",
  "court",
  "tax",
  "education",
  "health",
  "housing",
  "transport",
  "market",
  "bank",
  "justice",
];
const cities = ["anqing", "fuzhou-jx", "hangzhou", "rongcheng", "suqian", "suzhou", "weihai", "wuhu", "xiamen"];
const places = { east: cities.slice(0, 5), west: cities.slice(5) };
const on = "2020-03-01";

/** How much goes through each kind of store, and by how many at once: an embedded one has one writer. */
const sizes = {
  PGlite: {
    writers: 1,
    ...trustSize({ short: { records: 360, together: 2 }, full: { records: 100_000, together: 20 } }),
  },
  PostgreSQL: {
    writers: 8,
    ...trustSize({ short: { records: 1440, together: 2 }, full: { records: 100_000, together: 20 } }),
  },
} as const;

const faults = {
  ...noFaults,
  doubled: 0.2,
  lost: 0.1,
  late: 0.3,
  lateBy: { from: 1, to: 40 },
};

describe.each(kinds)("records of 9 cities and 10 bureaus on $name", ({ name, open }) => {
  const kind = name === "PGlite" ? "PGlite" : "PostgreSQL";
  const { records, together, writers } = sizes[kind];
  let opened: Places;
  let place: LedgerPlace;
  let ledger: Ledger;

  beforeAll(async () => {
    opened = await open();
    place = await opened.create();
    ledger = await openLedger(place, { ...rules, network: { ...rules.network, faults } });
    await ledger.establish(operator, { offices: officesOf(places, departments), residents: 1000 }, on);
  });

  afterAll(async () => {
    await opened?.close();
  });

  test("take effect once at each level, sent twice, dropped, resent and in another order", async () => {
    const submissions = submissionsOf(records, together);
    let again = 0;
    const waiting = submissions.values();
    const write = async () => {
      for (const { actor, handed, isSentTwice, isFollowed } of waiting) {
        const receipts = await ledger.submit(actor, handed, on);
        const once = isSentTwice ? await ledger.submit(actor, handed, on) : [];
        again += once.filter(({ isNew }) => !isNew).length;
        expect(once.map(({ seq }) => seq)).toEqual(isSentTwice ? receipts.map(({ seq }) => seq) : []);
        if (isFollowed) await ledger.dispatch(operator, on, { isForAll: true });
        if (isFollowed) await ledger.deliver(operator, "2020-03-20");
      }
    };
    await Promise.all(Array.from({ length: writers }, write));
    const { failures, batches } = await settle(ledger, on);
    const { findings } = await ledger.verify(auditor, on);
    await ledger.close();
    const held = await heldAt();

    const expected = { copies: records, distinct: records };
    expect(held).toEqual({ bureau: expected, city: expected, province: expected, nation: expected });
    expect(again).toBe(records / 5);
    expect(failures).toBeGreaterThan(0);
    expect(findings).toEqual([]);
    const note = `${again} sent twice, ${failures} batches not acknowledged at first, ${writers} at once, ${opened.server}`;
    tellFigure({ row: "once", of: `distinct records at each level on ${kind}`, count: records, note });
    const off = Object.values(held).reduce(
      (sum, { copies, distinct }) => sum + Math.abs(records - distinct) + copies - distinct,
      batches > 0 ? 0 : records,
    );
    tellFigure({ row: "once", of: "missed or doubled", count: off });
  });

  /** How many records each level holds, and how many different ones, told by the store. */
  async function heldAt(): Promise<Readonly<Record<string, { readonly copies: number; readonly distinct: number }>>> {
    const database = await openDatabase(place);
    const rows = await database.transaction((session) =>
      session.query<{ level: string; copies: number; distinct: number }>(
        `select o.level, count(*)::integer as copies, count(distinct l.id)::integer as distinct
          from ledger.log l join ledger.office o on o.number = l.office
          where l.content::json ->> 'kind' = 'submission' group by o.level`,
      ),
    );
    await database.close();
    return Object.fromEntries(rows.map(({ level, ...counts }) => [level, counts]));
  }
});

const behaviours: Readonly<Record<string, string>> = Object.fromEntries(
  departments.map((department) => [department, behaviourOf(department)]),
);

/** A behaviour of a department of which records need no attribute. */
function behaviourOf(department: string): string {
  const found = [...rules.behaviours.values()].find(
    (behaviour) =>
      behaviour.department === department && [...behaviour.attributes.values()].every(({ optional }) => optional),
  );
  if (found === undefined) throw new Error(`\`${department}\` records nothing that needs no attribute`);
  return found.code;
}

interface Submitted {
  readonly actor: Actor;
  readonly handed: readonly { readonly id: string; readonly record: Readonly<Record<string, string>> }[];
  readonly isSentTwice: boolean;
  readonly isFollowed: boolean;
}

/** The bureaus in turn, some records at a time; every fifth is sent twice, and now and then a writer delivers as well. */
function submissionsOf(records: number, together: number): readonly Submitted[] {
  const bureaus = cities.flatMap((city) => departments.map((department) => ({ city, department })));
  return Array.from({ length: records / together }, (_, index): Submitted => {
    const { city, department } = bureaus[index % bureaus.length] as (typeof bureaus)[number];
    const record = { behaviour: behaviours[department] as string, date: "2020-02-01" };
    return {
      actor: { role: "bureau", office: `${city}/${department}` },
      handed: Array.from({ length: together }, (_, which) => ({
        id: `${city}-${department}-${index}-${which}`,
        record: { resident: `syn-${String((index * together + which) % 1000).padStart(6, "0")}`, ...record },
      })),
      isSentTwice: index % 5 === 0,
      isFollowed: index % 97 === 0,
    };
  });
}
