import type { Database } from "./database.ts";
import { migrations } from "./migrations.ts";

/** Any number that nobody else uses: migrations of one database go one after another. */
const migrationLock = 7_263_540;

/**
 * Brings the tables to the newest step. All of it happens or nothing, and a process that is killed meanwhile leaves
 * what was there.
 *
 * @throws {Error} if the tables are of a newer version of this program.
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (session) => {
    await session.query("select pg_advisory_xact_lock($1)", [migrationLock]);
    await session.query("create schema if not exists ledger");
    await session.query("create table if not exists ledger.migration (number integer primary key)");
    const [{ last } = { last: 0 }] = await session.query<{ last: number }>(
      "select coalesce(max(number), 0)::integer as last from ledger.migration",
    );
    if (last > migrations.length) throw new Error("the ledger was made by a newer version of this program");
    for (const [index, statements] of migrations.entries()) {
      if (index < last) continue;
      for (const statement of statements) await session.query(statement);
      await session.query("insert into ledger.migration (number) values ($1)", [index + 1]);
    }
  });
}
