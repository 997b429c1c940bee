import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRepositoryLibrary, repositoryNetwork, schemeNamed, trustSize } from "@tallyglass/testkit";
import { describePostgres, openPostgres, type TestPostgres } from "@tallyglass/testkit/postgres";
import {
  type Actor,
  type Delivered,
  type Ledger,
  type LedgerPlace,
  type LedgerRules,
  officesOf,
  openLedger,
} from "../src/index.ts";

const library = readRepositoryLibrary();

/** What the ledgers of tests go by: the network of the library, in which nothing fails. */
export const rules: LedgerRules = {
  behaviours: library.behaviours,
  national: schemeNamed(library, "national-lists").versions[0],
  network: repositoryNetwork("city-bureaus"),
  seed: 1,
  start: "2020-01-01",
};

export const offices = officesOf({ jiangxi: ["fuzhou-jx"], jiangsu: ["suzhou"] }, ["police", "court", "tax"]);
export const residents = 1_000_000;

export const operator: Actor = { role: "operator" };
export const auditor: Actor = { role: "auditor" };
export const police = { role: "bureau", office: "fuzhou-jx/police" } as const satisfies Actor;
export const court: Actor = { role: "bureau", office: "fuzhou-jx/court" };

/** A place for ledgers, which makes new ones and takes them away again. */
export interface Places {
  readonly server: string;
  create(): Promise<LedgerPlace>;
  close(): Promise<void>;
}

/** Both kinds of place, each opened by the tests that use it; their names say which server it is. */
export const kinds: readonly { readonly name: string; readonly open: () => Promise<Places> }[] = [
  { name: "PGlite", open: openFolders },
  { name: describePostgres(), open: openServer },
];

async function openFolders(): Promise<Places> {
  const root = mkdtempSync(join(tmpdir(), "tallyglass-ledger-"));
  let made = 0;
  return {
    server: "PGlite",
    async create() {
      made += 1;
      return { folder: join(root, `ledger-${made}`) };
    },
    async close() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function openServer(): Promise<Places> {
  const postgres: TestPostgres = await openPostgres();
  return {
    server: postgres.server,
    create: async () => ({ url: await postgres.createDatabase() }),
    close: () => postgres.close(),
  };
}

/** A new ledger with its offices. */
export async function newLedger(places: Places, changes: Partial<LedgerRules> = {}): Promise<Ledger> {
  const ledger = await openLedger(await places.create(), { ...rules, ...changes });
  await ledger.establish(operator, { offices, residents }, "2020-01-01");
  return ledger;
}

/**
 * Sends and delivers until nothing waits and nothing is on its way; every hop takes what it takes. The transaction of
 * a process that was killed may go on for a moment, and what it has in hand is passed over meanwhile.
 */
export async function settle(ledger: Ledger, on: string): Promise<Delivered> {
  const total = { batches: 0, entries: 0, failures: 0 };
  for (;;) {
    await ledger.dispatch(operator, on, { isForAll: true });
    const { batches, entries, failures } = await ledger.deliver(operator, farDay);
    total.batches += batches;
    total.entries += entries;
    total.failures += failures;
    const status = await ledger.status(operator, on);
    if (status.onTheWay === 0 && status.offices.every(({ waiting }) => waiting === 0)) return total;
  }
}

/** After everything that travels has arrived. */
export const farDay = "2030-01-01";

/** In milliseconds: after so long a law over stores hangs, on however slow a machine. */
export const patience = trustSize({ short: 300_000, full: 7_200_000 });
