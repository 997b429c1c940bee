import { join } from "node:path";
import { type Charter, readCharter } from "../charter.ts";
import type { Database } from "../database.ts";
import { createLedger, type Ledger, type LedgerRules } from "../ledger.ts";
import { openPglite } from "../pglite.ts";
import { type Verified, verify } from "../verify.ts";
import { lockFolder } from "./folder-lock.ts";
import { fastSha256 } from "./hash.ts";
import { openPostgres } from "./postgres.ts";

/** Where a ledger is held: in a folder, by this process alone, or by a server with an address. */
export type LedgerPlace = { readonly folder: string } | { readonly url: string };

/** What a ledger goes by, or how one comes to know it from what the ledger keeps. */
export type RulesOf = LedgerRules | ((charter: Charter | undefined) => LedgerRules);

/**
 * Opens the ledger of a folder (PGlite) or of a database (PostgreSQL 15 or newer), and makes its tables if need be.
 * Where the rules follow from its charter, and there are none, nothing is made.
 *
 * @throws {InUseError} if another process has the folder.
 *
 * @example
 * ```ts
 * const ledger = await openLedger({ folder: "ledger" }, rules);
 * await ledger.submit({ role: "bureau", office: "fuzhou-jx/police" }, [{ id: createEntryId(), record }], "2019-03-01");
 * ```
 */
export async function openLedger(place: LedgerPlace, rules: RulesOf): Promise<Ledger> {
  const database = await openDatabase(place);
  try {
    const known = typeof rules === "function" ? rules(await readCharter(database)) : rules;
    return await createLedger(database, known, fastSha256);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Holds the logs of a ledger against their seals. It needs nothing but the place: no library and no rules.
 *
 * @throws {InUseError} if another process has the folder.
 */
export async function verifyLedger(place: LedgerPlace): Promise<Verified> {
  const database = await openDatabase(place);
  try {
    return await verify(database, fastSha256);
  } finally {
    await database.close();
  }
}

/** Opens what holds a ledger. */
export async function openDatabase(place: LedgerPlace): Promise<Database> {
  if ("url" in place) return openPostgres(place.url);
  const release = lockFolder(place.folder);
  try {
    // Loaded only here: it is large, and whoever has a server does without.
    const { openFolder } = await import("./fresh-database.ts");
    const pglite = await openFolder(join(place.folder, "data"));
    return await openPglite(pglite, async () => release());
  } catch (error) {
    release();
    throw error;
  }
}
