import pg from "pg";

/**
 * The rows of a ledger's log written into a table of the same form, 100 at a time, each time a transaction. Prints how
 * long it took: `node plain-inserts.js ADDRESS CONNECTIONS`.
 */

const [, , url, connections = "1"] = process.argv;
const together = 100;
const pool = new pg.Pool({ connectionString: url, max: Number(connections) });
await pool.query("drop table if exists plain");
await pool.query("create table plain (like ledger.log including all)");
const { rows } = await pool.query<Row>("select office, seq, id, resident, lane, day, content, seal from ledger.log");
const names = ["office", "seq", "id", "resident", "lane", "day", "content", "seal"] as const;

interface Row extends Readonly<Record<(typeof names)[number], string | number>> {}

const starts = Array.from({ length: Math.ceil(rows.length / together) }, (_, index) => index * together).values();
const since = performance.now();
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    for (const start of starts) await insert(rows.slice(start, start + together));
  }),
);
const seconds = (performance.now() - since) / 1000;
const { rows: counted } = await pool.query<{ entries: number }>("select count(*)::integer as entries from plain");
await pool.query("drop table plain");
await pool.end();
console.log(JSON.stringify({ seconds, entries: counted[0]?.entries }));

async function insert(page: readonly Row[]): Promise<void> {
  await pool.query(
    `insert into plain (office, seq, id, resident, lane, day, content, seal)
      select * from unnest($1::integer[], $2::integer[], $3::text[], $4::text[], $5::smallint[], $6::text[], $7::text[], $8::text[])`,
    names.map((name) => page.map((row) => row[name])),
  );
}
