import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { type Actor, type Ledger, officesOf, openLedger } from "../src/index.ts";
import { noFaults } from "../src/network/network.ts";
import { auditor, farDay, kinds, operator, type Places, rules } from "./stores.ts";

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
const writers = 8;
const on = "2020-03-01";

/** A record of each department in each of so many rounds. */
const rounds = { embedded: 2, server: 8 } as const;

const faults = {
  ...noFaults,
  doubled: 0.2,
  lost: 0.1,
  late: 0.3,
  lateBy: { from: 1, to: 40 },
};

describe.each(kinds)("records of 9 cities and 10 bureaus on $name, by 8 writers", ({ name, open }) => {
  let opened: Places;
  let ledger: Ledger;

  beforeAll(async () => {
    opened = await open();
    const { network } = rules;
    const small = { ...network, hops: network.hops, faults };
    ledger = await openLedger(await opened.create(), { ...rules, network: small });
    await ledger.establish(operator, { offices: officesOf(places, departments), residents: 1000 }, on);
  });

  afterAll(async () => {
    await ledger?.close();
    await opened?.close();
  });

  test("take effect once at each level, sent twice, dropped, resent and in another order", async () => {
    const submissions = submissionsOf(name === "PGlite" ? rounds.embedded : rounds.server);
    const waiting = [...submissions];
    const write = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await ledger.submit(next.actor, next.handed, on);
        if (next.isSentTwice) await ledger.submit(next.actor, next.handed, on);
        if (next.isFollowed) await ledger.dispatch(operator, on, { isForAll: true });
        if (next.isFollowed) await ledger.deliver(operator, "2020-03-20");
      }
    };
    await Promise.all(Array.from({ length: writers }, write));
    let failures = 0;
    for (let sent = 1; sent > 0 || (await ledger.status(auditor, on)).onTheWay > 0; ) {
      sent = await ledger.dispatch(operator, on, { isForAll: true });
      failures += (await ledger.deliver(operator, farDay)).failures;
    }

    const expected = submissions.length * 2;
    const held = await heldAt();
    expect(held).toEqual({ bureau: expected, city: expected, province: expected, nation: expected });
    expect(failures).toBeGreaterThan(0);
    expect((await ledger.verify(auditor, on)).findings).toEqual([]);
  });

  /** How many different records each level holds; an office holds an id once. */
  async function heldAt(): Promise<Readonly<Record<string, number>>> {
    const ids: Record<string, Set<string>> = {
      bureau: new Set(),
      city: new Set(),
      province: new Set(),
      nation: new Set(),
    };
    const copies: Record<string, number> = { bureau: 0, city: 0, province: 0, nation: 0 };
    for (const { id, level } of (await ledger.status(auditor, on)).offices) {
      for (const resident of residentsUsed) {
        for (const { entry } of (await ledger.file(auditor, id, resident, on)).entries) {
          if (entry.kind !== "submission") continue;
          ids[level]?.add(entry.id);
          copies[level] = (copies[level] ?? 0) + 1;
        }
      }
    }
    expect(copies).toEqual(Object.fromEntries(Object.entries(ids).map(([level, { size }]) => [level, size])));
    return copies;
  }
});

const residentsUsed = ["syn-000001", "syn-000002"];
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

/** Two records at a time; every fifth is sent twice, and now and then a writer delivers as well. */
function submissionsOf(count: number): readonly Submitted[] {
  return Array.from({ length: count }, (_, round) =>
    cities.flatMap((city, place) =>
      departments.map((department, index): Submitted => {
        const record = { behaviour: behaviours[department] as string, date: "2020-02-01" };
        return {
          actor: { role: "bureau", office: `${city}/${department}` },
          handed: residentsUsed.map((resident, which) => ({
            id: `${city}-${department}-${round}-${which}`,
            record: { resident, ...record },
          })),
          isSentTwice: (round + place + index) % 5 === 0,
          isFollowed: (round * 90 + place * 10 + index) % 97 === 0,
        };
      }),
    ),
  ).flat(2);
}
