import { afterAll, beforeAll, describe, expect, tellFigure, test, trustSize } from "@tallyglass/testkit";
import { noSeal, type SealedRow, sealOf } from "../src/domain/seal.ts";
import { type ChainFinding, type LedgerPlace, openLedger, verifyLedger } from "../src/index.ts";
import type { Database, Session } from "../src/store/database.ts";
import { fastSha256 } from "../src/store/node/hash.ts";
import { openDatabase } from "../src/store/node/open-ledger.ts";
import { verify } from "../src/store/verify.ts";
import { auditor, court, farDay, kinds, newLedger, operator, type Places, police, rules, settle } from "./stores.ts";

const on = "2020-03-01";
const office = "fuzhou-jx/police";
const count = 1000;

/** As many as the batches of the network hold: the city has a checkpoint at each. */
const batch = 500;

const batchEnds = [1, 2, 500, 501, 999, 1000];
const places = trustSize({
  short: batchEnds,
  full: [...new Set([...batchEnds, ...Array.from({ length: 194 }, (_, index) => 5 * index + 3)])],
});
const swaps = trustSize({
  short: [
    [1, 2],
    [1, 1000],
    [499, 501],
    [999, 1000],
  ],
  full: places.map((place) => [Math.min(place, 1001 - place), Math.max(place, 1001 - place)]),
});

type Work = (session: Session) => Promise<unknown>;

describe.each(kinds)("a store of 1,000 entries on $name", ({ open }) => {
  let opened: Places;
  let place: LedgerPlace;
  let database: Database;
  let bureau: number;
  let altering: Session | undefined;

  beforeAll(async () => {
    opened = await open();
    place = await opened.create();
    const ledger = await newLedger({ ...opened, create: async () => place });
    const handed = Array.from({ length: count }, (_, index) => ({
      id: `record-${index + 1}`,
      record: { resident: "syn-000042", behaviour: "police.detention", date: "2020-02-01" },
    }));
    await ledger.submit(police, handed, on);
    await settle(ledger, on);
    await ledger.close();
    database = await openDatabase(place);
    bureau =
      (await ask<{ number: number }>("select number from ledger.office where id = $1", [office]))[0]?.number ?? -1;
    await ask("create table ledger.log_before as select * from ledger.log");
    await ask("create table ledger.office_before as select * from ledger.office");
  });

  afterAll(async () => {
    await database?.close();
    await opened?.close();
  });

  test("is in order as long as nobody touches it", async () => {
    expect(await verify(database, fastSha256)).toMatchObject({ entries: 4 * count + 3 * 2, found: 0 });
  });

  test.each(places)("is found changed at entry %i", (seq) =>
    altered(async () => {
      await ask("update ledger.log set content = replace(content, '02-01', '02-02') where office = $1 and seq = $2", [
        bureau,
        seq,
      ]);

      expect(await findings()).toEqual([{ code: "changed", office, seq }]);
    }),
  );

  test.each(places)("is found short of entry %i", (seq) =>
    altered(async () => {
      await ask("delete from ledger.log where office = $1 and seq = $2", [bureau, seq]);
      const held = seq % batch === 0 ? [{ code: "truncated", office, seq }] : [];

      expect(await findings()).toEqual([{ code: "missing", office, seq }, ...held]);
    }),
  );

  test.each(places)("is found changed where one was put in as entry %i", (seq) =>
    altered(async () => {
      await ask("update ledger.log set seq = seq + 10001 where office = $1 and seq >= $2", [bureau, seq]);
      await ask("update ledger.log set seq = seq - 10000 where office = $1 and seq > 10000", [bureau]);
      await ask(
        `insert into ledger.log select office, $2, 'forged', resident, lane, day, content, seal from ledger.log_before
        where office = $1 and seq = 1`,
        [bureau, seq],
      );

      expect((await findings())[0]).toEqual({ code: "changed", office, seq });
    }),
  );

  test.each(swaps)("is found changed where %i and %i were swapped", (first, second) =>
    altered(async () => {
      await ask("update ledger.log set seq = seq + 10000 where office = $1 and seq in ($2::integer, $3::integer)", [
        bureau,
        first,
        second,
      ]);
      await ask(
        "update ledger.log set seq = $2::integer + $3::integer + 10000 - seq where office = $1 and seq > 10000",
        [bureau, first, second],
      );

      expect((await findings())[0]).toEqual({ code: "changed", office, seq: first });
    }),
  );

  test.each(places)("is found cut off before entry %i, also where the office has it end there", (seq) =>
    altered(async () => {
      await ask("delete from ledger.log where office = $1 and seq >= $2", [bureau, seq]);
      const [first] = await findings();
      await reseal([]);

      expect(first).toEqual({ code: "missing", office, seq });
      expect(await findings()).toEqual([{ code: "truncated", office, seq: seq <= batch ? batch : count }]);
    }),
  );

  test.each(places)("is found written anew from entry %i, by the checkpoint of the city", (seq) =>
    altered(async () => {
      await ask("update ledger.log set content = '{}' where office = $1 and seq = $2", [bureau, seq]);
      await reseal([]);

      expect(await findings()).toEqual([{ code: "rewritten", office, seq: seq <= batch ? batch : count }]);
    }),
  );

  test.each(places)("is found to have entry %i again, also with a seal that fits", (seq) =>
    altered(async () => {
      await ask("alter table ledger.log drop constraint log_id_office_key");
      const [row] = await rowsOf(seq);
      await reseal([{ ...(row as SealedRow), seq: count + 1 }]);

      expect(await findings()).toEqual([{ code: "repeated", office, seq: count + 1 }]);
    }),
  );

  test("tells everything from the store alone, and leaves it free", async () => {
    await ask("update ledger.log set day = '2020-03-02' where office = $1 and seq = 7", [bureau]);
    await database.close();
    const verified = await verifyLedger(place);
    database = await openDatabase(place);

    expect(verified.findings).toEqual([{ code: "changed", office, seq: 7 }]);
    await undo();
  });

  test("takes nothing more into a log whose end was changed, and goes on elsewhere", async () => {
    await ask("update ledger.log set content = '{}' where office = $1 and seq = $2", [bureau, count]);
    await database.close();
    const ledger = await openLedger(place, rules);
    const more = { id: "more", record: { resident: "syn-000001", behaviour: "police.detention", date: "2020-02-01" } };
    const debt = {
      id: "debt",
      record: { resident: "syn-000001", behaviour: "court.judgment-default", date: "2020-02-01" },
    };

    await expect(ledger.submit(police, [more], on)).rejects.toMatchObject({ name: "SealError", office, seq: count });
    expect(await ledger.submit(court, [debt], on)).toEqual([{ id: "debt", seq: 1, isNew: true }]);
    await ledger.close();
    database = await openDatabase(place);
    await undo();
  });

  test("takes no batch into a log whose end was changed, keeps the batch, and delivers to all others", async () => {
    await ask(
      `update ledger.log l set seal = repeat('f', 64) from ledger.office o
        where o.id = 'fuzhou-jx' and l.office = o.number and l.seq = o.seq`,
    );
    await database.close();
    const ledger = await openLedger(place, rules);
    await ledger.submit(
      court,
      [{ id: "debt", record: { resident: "syn-000001", behaviour: "court.judgment-default", date: "2020-02-01" } }],
      on,
    );
    await ledger.submit(
      { role: "bureau", office: "suzhou/court" },
      [{ id: "other", record: { resident: "syn-000001", behaviour: "court.judgment-default", date: "2020-02-01" } }],
      on,
    );
    await ledger.dispatch(operator, on, { isForAll: true });

    await expect(ledger.deliver(operator, farDay)).rejects.toMatchObject({ name: "SealError", office: "fuzhou-jx" });
    expect((await ledger.status(operator, on)).onTheWay).toBe(1);
    expect((await ledger.file(auditor, "suzhou", "syn-000001", on)).entries).toHaveLength(1);
    await ledger.close();
    database = await openDatabase(place);
  });

  async function ask<R>(sql: string, parameters: readonly unknown[] = []): Promise<readonly R[]> {
    if (altering !== undefined) return altering.query<R>(sql, parameters);
    return database.transaction((session) => session.query<R>(sql, parameters));
  }

  /** What is done to the store and found in it, all in one transaction that is undone. */
  async function altered(work: () => Promise<void>): Promise<void> {
    const undone = new Error("undone");
    const within = database.transaction(async (session) => {
      altering = session;
      await work();
      throw undone;
    });
    try {
      await expect(within).rejects.toBe(undone);
    } finally {
      altering = undefined;
    }
    tellFigure({
      row: "tampering",
      of: "alterations of a store, found with their position",
      count: 1,
      note: opened.server,
    });
  }

  async function rowsOf(from: number): Promise<readonly SealedRow[]> {
    return ask<SealedRow>(
      "select seq, id, resident, lane, day, content, seal from ledger.log where office = $1 and seq >= $2 order by seq",
      [bureau, from],
    );
  }

  /** What somebody does who has the store in hand and knows how entries are sealed. */
  async function reseal(more: readonly SealedRow[]): Promise<void> {
    let previous = noSeal;
    const rows = [...(await rowsOf(1)), ...more].map((row) => {
      previous = sealOf(fastSha256, office, previous, row);
      return { ...row, seal: previous };
    });
    for (const { seq, id, resident, lane, day, content, seal } of rows.slice(count)) {
      await ask("insert into ledger.log values ($1, $2, $3, $4, $5, $6, $7, $8)", [
        bureau,
        seq,
        id,
        resident,
        lane,
        day,
        content,
        seal,
      ]);
    }
    await ask(
      `update ledger.log l set seal = row.seal from unnest($2::integer[], $3::text[]) as row (seq, seal)
        where l.office = $1 and l.seq = row.seq`,
      [bureau, rows.map(({ seq }) => seq), rows.map(({ seal }) => seal)],
    );
    await ask("update ledger.office set seq = $2, seal = $3 where number = $1", [bureau, rows.length, previous]);
  }

  async function findings(): Promise<readonly ChainFinding[]> {
    const session = altering;
    const seen = session === undefined ? database : { ...database, snapshot: (work: Work) => work(session) };
    return (await verify(seen as Database, fastSha256)).findings;
  }

  async function undo(): Promise<void> {
    await database.transaction(async (session) => {
      await session.query("truncate ledger.log");
      await session.query("insert into ledger.log select * from ledger.log_before");
      await session.query(
        "update ledger.office o set seq = b.seq, seal = b.seal from ledger.office_before b where b.number = o.number",
      );
    });
  }
});
