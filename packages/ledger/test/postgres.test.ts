import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { describePostgres, openPostgres, type TestPostgres } from "@tallyglass/testkit/postgres";
import { openLedger } from "../src/index.ts";
import { openDatabase } from "../src/store/node/open-ledger.ts";
import { auditor, offices, operator, police, residents, rules } from "./stores.ts";

const on = "2020-03-01";

describe(`a ledger on ${describePostgres()}`, () => {
  let postgres: TestPostgres;
  let url: string;

  beforeAll(async () => {
    postgres = await openPostgres();
  });

  afterAll(async () => {
    await postgres?.close();
  });

  test("outlives a connection that breaks within a transaction, and whoever had it is told", async () => {
    url = await postgres.createDatabase();
    const [database, other] = [await openDatabase({ url }), await openDatabase({ url })];
    const broken = database.transaction(async (session) => {
      const [backend] = await session.query<{ pid: number }>("select pg_backend_pid() as pid");
      await other.transaction(async (killing) => {
        await killing.query("select pg_terminate_backend($1, 10000)", [backend?.pid]);
      });
      await session.query("select 1");
    });

    await expect(broken).rejects.toThrow("connection");
    expect(await database.transaction((session) => session.query("select 1 as one"))).toEqual([{ one: 1 }]);
    await database.close();
    await other.close();
  });

  test("takes entries of many at once also where the database would have transactions see one moment", async () => {
    url = await postgres.createDatabase();
    const database = await openDatabase({ url });
    await database.transaction(async (session) => {
      const name = new URL(url).pathname.slice(1);
      await session.query(`alter database ${name} set default_transaction_isolation = 'serializable'`);
    });
    await database.close();
    const ledger = await openLedger({ url }, rules);
    await ledger.establish(operator, { offices, residents }, on);
    const record = { resident: "syn-000042", behaviour: "police.detention", date: "2020-02-01" };
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => ledger.submit(police, [{ id: `at-once-${index}`, record }], on)),
    );

    const { entries } = await ledger.file(auditor, "fuzhou-jx/police", "syn-000042", on);
    expect(entries).toHaveLength(40);
    await ledger.close();
  });
});
