import { fileURLToPath } from "node:url";
import { openPostgres } from "@tallyglass/testkit/postgres";
import type { Figure } from "../figure.ts";
import { type Run, runNode } from "../run-program.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const records = 100_000;
const million = 1_000_000;

interface Told {
  readonly seconds: number;
  readonly entries: number;
  readonly found?: number;
}

/** The ledger on PostgreSQL with its log synced: four levels beside plain inserts of the same rows, and `verify`. */
export async function measureLedger(): Promise<readonly Figure[]> {
  const postgres = await openPostgres({ isSynced: true });
  try {
    const url = await postgres.createDatabase();
    const travelled = await told([here("travel.js"), url, "0", String(records)]);
    await checkSeals(url, travelled.entries);
    const figures: Figure[] = [];
    for (const connections of [1, 8]) {
      const plain = await told([here("plain-inserts.js"), url, String(connections)]);
      check(plain.entries, travelled.entries);
      figures.push({
        what: `${travelled.entries} entries: 100,000 records of 90 bureaus through four levels`,
        measured: travelled.run,
        baselineName: `insert the same rows, 100 at a time, ${connections} at once`,
        baseline: plain.run,
        promise: "60 s, ratio 2",
      });
    }
    // With the listings that follow from records there are more than four entries a record.
    const further = Math.ceil((million / travelled.entries - 1) * (records / 100)) * 100;
    await told([here("travel.js"), url, String(records), String(further)]);
    return [...figures, await measureVerify(url)];
  } finally {
    await postgres.close();
  }
}

async function measureVerify(url: string): Promise<Figure> {
  const read = await told([here("plain-read.js"), url]);
  const verified = await checkSeals(url, read.entries);
  return {
    what: `verify ${verified.entries} entries`,
    measured: verified.run,
    baselineName: "read the same rows",
    baseline: read.run,
    promise: "10 s, 300 MB",
  };
}

/** Correctness first: as many entries as there are, and nothing wrong with them. */
async function checkSeals(url: string, entries: number) {
  const verified = await told([here("verify.js"), url]);
  check(verified.entries, entries);
  check(verified.found ?? -1, 0);
  return verified;
}

/** What a program says of itself: its own seconds, without the start of Node and what it reads beforehand. */
async function told(words: readonly string[]): Promise<Told & { readonly run: Run }> {
  const run = await runNode(words, { keepOutput: true });
  const said = JSON.parse(run.output) as Told;
  return { ...said, run: { ...run, seconds: said.seconds } };
}

function check(is: number, has: number): void {
  if (is !== has) throw new Error(`${is} is not ${has}`);
}
