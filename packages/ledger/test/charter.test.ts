import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import {
  type Charter,
  dayNumber,
  type Ledger,
  type LedgerPlace,
  openLedger,
  RefusedError,
  runDays,
} from "../src/index.ts";
import { dayOf } from "../src/run/day-number.ts";
import { openDatabase } from "../src/store/node/open-ledger.ts";
import { auditor, court, kinds, offices, operator, type Places, police, residents, rules } from "./stores.ts";

const charter: Charter = { network: "network: city-bureaus\n", seed: 7, start: "2020-01-01" };
const detention = { resident: "syn-000042", behaviour: "police.detention", date: "2019-02-01" };

describe.each(kinds)("a ledger that keeps what it goes by, on $name", ({ open }) => {
  let places: Places;
  let place: LedgerPlace;
  let ledger: Ledger;

  beforeAll(async () => {
    places = await open();
    place = await places.create();
    ledger = await openLedger(place, rules);
    await ledger.establish(operator, { offices, residents, charter }, charter.start);
  });

  afterAll(async () => {
    await ledger?.close();
    await places?.close();
  });

  test("is at its first day, and then at the day that it was run to", async () => {
    const before = await ledger.day();
    await ledger.run(operator, "2020-01-10");
    await ledger.run(operator, "2020-01-10");

    expect([before, await ledger.day()]).toEqual(["2020-01-01", "2020-01-10"]);
  });

  test("does not go back, and notes who wanted it to", async () => {
    const refused = await ledger.run(operator, "2020-01-09").catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(RefusedError);
    expect(refused).toMatchObject({ code: "day-is-past" });
    expect(await ledger.day()).toBe("2020-01-10");
    expect((await ledger.status(operator, "2020-01-10")).refusals.at(-1)).toMatchObject({ code: "day-is-past" });
  });

  test("takes entries on as the days go by", async () => {
    await ledger.submit(police, [{ id: "first", record: detention }], await ledger.day());
    for (let day = 10; day < 31; day += 1) await ledger.run(operator, `2020-01-${day}`);
    const { offices: reached } = await ledger.trace(auditor, { office: police.office, of: "first" }, "2020-01-30");

    expect(reached.map(({ office }) => office)).toContain("fuzhou-jx");
  });

  test("comes to the same where each day is run again, whatever came on it", async () => {
    const once = await lived(places, 1);
    const twice = await lived(places, 2);

    expect(once).toHaveLength(4 + 5);
    expect(twice).toEqual(once);
  });

  test("is established again with the same, and with no other", async () => {
    await ledger.establish(operator, { offices, residents, charter }, charter.start);

    const others: readonly Partial<Charter>[] = [{ network: "network: other\n" }, { seed: 8 }, { start: "2020-01-02" }];
    for (const other of others) {
      const changed = { offices, residents, charter: { ...charter, ...other } };
      await expect(ledger.establish(operator, changed, charter.start)).rejects.toThrow(RangeError);
    }
  });

  test("hands it to whoever opens it", async () => {
    await ledger.close();
    const handed: unknown[] = [];
    ledger = await openLedger(place, (kept) => {
      handed.push(kept);
      return rules;
    });

    expect(handed).toEqual([charter]);
    expect(ledger.founding()).toMatchObject({ residents });
  });

  test("shows an office what it holds, resident by resident and entry by entry", async () => {
    const page = await ledger.filesAt(police, police.office, "", "2020-02-01");
    const log = await ledger.logOf(auditor, police.office, 0, "2020-02-01");

    expect(page.map(({ resident, records }) => [resident, records.length])).toEqual([["syn-000042", 1]]);
    expect(await ledger.filesAt(police, police.office, "syn-000042", "2020-02-01")).toEqual([]);
    expect(log.map(({ seq, resident }) => [seq, resident])).toEqual([[1, "syn-000042"]]);
    expect(log[0]?.seal).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ["another bureau", court, "not-yours"],
    ["a resident", { role: "resident", resident: "syn-000042" }, "not-yours"],
    ["the operator", operator, "not-allowed"],
  ] as const)("shows nothing of it to %s", async (_, actor, code) => {
    await expect(ledger.filesAt(actor, police.office, "", "2020-02-01")).rejects.toMatchObject({ code });
    await expect(ledger.logOf(actor, police.office, 0, "2020-02-01")).rejects.toMatchObject({ code });
  });

  test("goes on for all others where the log of an office was changed, and says so in the end", async () => {
    await ledger.close();
    const database = await openDatabase(place);
    await database.transaction((session) =>
      session.query("update ledger.office set seal = repeat('f', 64) where id = 'fuzhou-jx'"),
    );
    await database.close();
    ledger = await openLedger(place, rules);
    const day = await ledger.day();
    await ledger.submit(police, [{ id: "second", record: detention }], day);

    const running = runDays(ledger, operator, 60, () => true);
    await expect(running).rejects.toMatchObject({ name: "SealError", office: "fuzhou-jx" });
    expect(await ledger.day()).toBe(dayOf(dayNumber(day) + 60));
  });

  test("makes nothing where there is none", async () => {
    const empty = await places.create();
    const opening = openLedger(empty, (kept) => {
      if (kept === undefined) throw new TypeError("there is none");
      return rules;
    });

    await expect(opening).rejects.toThrow(TypeError);
    const database = await openDatabase(empty);
    const schemas = await database.snapshot((session) =>
      session.query("select 1 from pg_namespace where nspname = 'ledger'"),
    );
    await database.close();
    expect(schemas).toEqual([]);
  });
});

/** The days on which offices have a listed record and what follows from it, where each day is run so many times. */
async function lived(places: Places, times: number): Promise<readonly string[]> {
  const ledger = await openLedger(await places.create(), rules);
  await ledger.establish(operator, { offices, residents, charter }, charter.start);
  await ledger.submit(
    court,
    [{ id: "debt", record: { ...detention, behaviour: "court.judgment-default" } }],
    charter.start,
  );
  for (let day = dayNumber(charter.start); day < dayNumber("2020-09-01"); day += 1)
    for (let time = 0; time < times; time += 1) await ledger.run(operator, dayOf(day));
  const { offices: reached } = await ledger.trace(auditor, { office: "fuzhou-jx/court", of: "debt" }, "2020-09-01");
  await ledger.close();
  return reached.flatMap(({ office, entries }) => entries.map(({ kind, held }) => `${office} ${kind} ${held}`));
}
