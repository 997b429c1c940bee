import type { PGliteInterface, Transaction } from "@electric-sql/pglite";
import type { Database, Session } from "./database.ts";

/** PostgreSQL within this process. Whoever made it sees to it that nobody else uses its folder. */
export async function openPglite(pglite: PGliteInterface, release: () => Promise<void>): Promise<Database> {
  const [{ server_version: version } = {}] = (await pglite.query<{ server_version: string }>("show server_version"))
    .rows;
  const within = <T>(first: string | undefined, work: (session: Session) => Promise<T>) =>
    pglite.transaction(async (transaction) => {
      if (first !== undefined) await transaction.query(first);
      return work(sessionOf(transaction));
    });
  return {
    transaction: (work) => within(undefined, work),
    snapshot: (work) => within("set transaction isolation level repeatable read, read only", work),
    connections: 1,
    server: `PGlite (PostgreSQL ${version})`,
    async close() {
      await pglite.close();
      await release();
    },
  };
}

function sessionOf(transaction: Transaction): Session {
  return {
    async query<R>(sql: string, parameters: readonly unknown[] = []) {
      return (await transaction.query<R>(sql, [...parameters])).rows;
    },
  };
}
