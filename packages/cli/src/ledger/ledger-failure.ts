import { InUseError, type LedgerPlace, RefusedError, SealError } from "@tallyglass/ledger";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { nameOf } from "./place.ts";

/** What a ledger does not do, in the words of a user; any other error as it was. */
export function ledgerFailure(error: unknown, place: LedgerPlace): unknown {
  if (error instanceof InUseError) {
    return new Failure(exitCode.inUse, `${nameOf(place)} is in use by the process ${error.pid}`, "wait until it ends");
  }
  if (error instanceof SealError) {
    return new Failure(exitCode.integrity, error.message, "`tallyglass ledger verify` says what is wrong with it");
  }
  if (error instanceof RefusedError) {
    const at = error.field === undefined ? "" : ` (\`${error.field}\`)`;
    return new Failure(exitCode.badInput, `${error.code}: ${error.message}${at}`);
  }
  return isStore(error) ? storeFailure(error, place) : error;
}

/** What the store is made of says why in words of its own, which may name the address, and with it a password. */
function storeFailure(error: Error, place: LedgerPlace): Failure {
  const code = codeOf(error);
  if ("folder" in place) {
    const isDamaged = code === undefined || code.startsWith("XX");
    const why = isDamaged ? "what is there is damaged" : `it cannot be used (${code})`;
    return new Failure(isDamaged ? exitCode.integrity : exitCode.usage, `${nameOf(place)}: ${why}`);
  }
  if (isTooOld(error)) return new Failure(exitCode.usage, error.message, "name another with --database");
  return new Failure(
    exitCode.usage,
    `the database cannot be used (${code ?? "no answer that a PostgreSQL gives"})`,
    "a PostgreSQL 15 or newer is named like postgres://user@localhost/ledger",
  );
}

/** An error of the system or of PostgreSQL, or of PGlite, whose program ends. */
function isStore(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return codeOf(error) !== undefined || error.name === "ExitStatus" || error.name === "RuntimeError" || isTooOld(error);
}

/** Of the system (`ENOSPC`, `ECONNREFUSED`) or of PostgreSQL (`28P01`, `53100`). */
function codeOf(error: Error): string | undefined {
  const { code } = error as Error & { readonly code?: unknown };
  return typeof code === "string" && /^(?:E[A-Z]+|[0-9A-Z]{5})$/.test(code) ? code : undefined;
}

function isTooOld({ message }: Error): boolean {
  return message.startsWith("PostgreSQL 15 or newer");
}
