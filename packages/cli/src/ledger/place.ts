import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LedgerPlace } from "@tallyglass/ledger";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { requirePath } from "../output/require-path.ts";

/** Where a ledger is held, as a command was told. */
export interface PlaceOptions {
  readonly ledger?: string;
  readonly database?: string;
}

const usualFolder = "ledger";

/**
 * The place that was named; else the database of `DATABASE_URL`, else the folder `ledger`.
 *
 * @throws {Failure} if two are named.
 */
export function placeOf({ ledger, database }: PlaceOptions): LedgerPlace {
  if (ledger !== undefined && database !== undefined) {
    throw new Failure(exitCode.usage, "a ledger is in a folder or in a database, not in both", "leave one of them out");
  }
  if (ledger !== undefined) {
    requirePath("--ledger", ledger);
    return { folder: ledger };
  }
  const url = database ?? (process.env.DATABASE_URL || undefined);
  return url === undefined ? { folder: usualFolder } : { url };
}

/** What a place is called. An address may hold a password, and is not repeated. */
export function nameOf(place: LedgerPlace): string {
  return "folder" in place ? `\`${place.folder}\`` : "the database";
}

/** Whether a folder holds a ledger at all: looking into it would make one. Of a database, one has to ask it. */
export function mayHoldLedger(place: LedgerPlace): boolean {
  return !("folder" in place) || existsSync(join(place.folder, "data"));
}

export function noLedger(place: LedgerPlace): Failure {
  return new Failure(
    exitCode.badInput,
    `there is no ledger in ${nameOf(place)}`,
    "`tallyglass ledger init` begins one",
  );
}
