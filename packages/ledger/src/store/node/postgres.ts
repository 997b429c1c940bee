import pg from "pg";
import type { Database, Session } from "../database.ts";

/** So many transactions at once. */
const connections = 10;

/** A transaction that takes longer, or is left open, is given up: nobody waits for it for ever. */
const limits = { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 };

/**
 * PostgreSQL by its address, 15 or newer.
 *
 * @throws {Error} if it does not answer or is older.
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: connections, ...limits });
  // A connection that breaks while nobody uses it is opened again; who uses it is told by its query.
  pool.on("error", ignore);
  try {
    const version = await versionOf(pool);
    return {
      transaction: (work) => within(pool, "begin isolation level read committed", work),
      snapshot: (work) => within(pool, "begin isolation level repeatable read, read only", work),
      connections,
      server: `PostgreSQL ${version}`,
      close: () => pool.end(),
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function versionOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::integer as number, current_setting('server_version') as version",
  );
  const [{ number, version } = { number: 0, version: "" }] = rows;
  if (number < 150_000) throw new Error(`PostgreSQL 15 or newer is needed, and this is ${version}`);
  return version;
}

async function within<T>(pool: pg.Pool, begin: string, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection may break between two queries: the next one fails, and nobody else has to hear of it.
  client.on("error", ignore);
  try {
    await client.query(begin);
    const done = await work(sessionOf(client));
    await client.query("commit");
    return done;
  } catch (error) {
    // Where even that fails, the connection is gone, and with it the transaction.
    await client.query("rollback").catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.removeListener("error", ignore);
    client.release(broken);
  }
}

function ignore(): void {}

function sessionOf(client: pg.PoolClient): Session {
  return {
    async query<R>(sql: string, parameters: readonly unknown[] = []) {
      return (await client.query(sql, [...parameters])).rows as readonly R[];
    },
  };
}
