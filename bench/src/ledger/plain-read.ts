import pg from "pg";

/** Reads the same rows, a page at a time, and does nothing with them: `node plain-read.js ADDRESS`. */

const [, , url = ""] = process.argv;
const since = performance.now();
const client = new pg.Client({ connectionString: url });
await client.connect();
const { rows: offices } = await client.query<{ number: number }>("select number from ledger.office");
let entries = 0;
for (const { number } of offices) {
  for (let after = 0, length = 1; length > 0; ) {
    const { rows } = await client.query<{ seq: number }>(
      "select seq, id, resident, lane, day, content, seal from ledger.log where office = $1 and seq > $2 order by seq limit 5000",
      [number, after],
    );
    length = rows.length;
    entries += length;
    after = rows.at(-1)?.seq ?? after;
  }
}
await client.end();
console.log(JSON.stringify({ seconds: (performance.now() - since) / 1000, entries }));
