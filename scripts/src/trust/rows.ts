/** What has to have been counted for a promise to hold. Figures of one name add up, or the highest of them counts. */
export type Need =
  | { readonly of: string; readonly atLeast: number }
  /** `0`: told, and none; seconds: the longest. */
  | { readonly of: string; readonly atMost: number };

/** A promise of the table, the tests that show it, and what they have to tell. */
export interface TrustRow {
  readonly id: string;
  readonly promise: string;
  readonly how: string;
  readonly files: readonly string[];
  readonly needs: readonly Need[];
}

const ledger = "packages/ledger/test";
const cli = "packages/cli/test";
const server = "packages/server/test";

/** Every promise, in the order of the table. */
export const trustRows: readonly TrustRow[] = [
  {
    id: "acknowledged",
    promise: "an acknowledged record is not lost",
    how: "processes that kill themselves with `SIGKILL` at a random write of append, propagate, correct, migrate, first open",
    files: [`${ledger}/killed.test.ts`],
    needs: [
      { of: "kills", atLeast: 500 },
      { of: "acknowledged entries held once at each level", atLeast: 500 },
      { of: "seconds to reopen", atMost: 3 },
    ],
  },
  {
    id: "once",
    promise: "each record takes effect once at each level",
    how: "9 cities × 10 bureaus, 8 writers on PostgreSQL and one on PGlite; a fifth sent twice, a tenth of the batches dropped, a third late",
    files: [`${ledger}/once.test.ts`],
    needs: [
      { of: "distinct records at each level on PostgreSQL", atLeast: 100_000 },
      { of: "distinct records at each level on PGlite", atLeast: 100_000 },
      { of: "missed or doubled", atMost: 0 },
    ],
  },
  {
    id: "corrections",
    promise: "corrections win",
    how: "corrections, withdrawals and appeals in any order, against a model; on the pure file and through both stores",
    files: [`${ledger}/file.test.ts`, `${ledger}/model.test.ts`],
    needs: [
      { of: "orders that come to the model", atLeast: 10_000 },
      { of: "orders in which no score cites a withdrawn record", atLeast: 10_000 },
      { of: "histories through a store that come to the model at every level", atLeast: 1000 },
    ],
  },
  {
    id: "tampering",
    promise: "the record is tamper-evident",
    how: "any of 1,000 entries changed, deleted, put in, swapped, cut off, repeated, and all written anew with new seals",
    files: [`${ledger}/chain.test.ts`, `${ledger}/tampering.test.ts`],
    needs: [
      { of: "alterations of a log, found with their position", atLeast: 7000 },
      { of: "alterations of a store, found with their position", atLeast: 2000 },
    ],
  },
  {
    id: "one-writer",
    promise: "one writer",
    how: "a second process on the folder of an embedded store, and stale locks",
    files: [`${ledger}/one-writer.test.ts`, `${cli}/ledger/ledger.test.ts`],
    needs: [
      { of: "commands refused with exit 4 and the holder's id", atLeast: 2 },
      { of: "processes refused with the holder's id", atLeast: 1 },
      { of: "seconds to refuse", atMost: 1 },
      { of: "stale locks taken over", atLeast: 3 },
    ],
  },
  {
    id: "bad-text",
    promise: "bad text never brings it down",
    how: "mutated policies, scenarios, other documents and record files, with brackets, anchors, NUL, BOM, bidi, CRLF and the like put in, and what is too deep, too wide, too long",
    files: [
      "packages/policy/test/fuzz.test.ts",
      "packages/simulation/test/fuzz.test.ts",
      `${cli}/records/fuzz.test.ts`,
      `${cli}/commands/bad-records.test.ts`,
    ],
    needs: [
      { of: "malformed texts answered with findings that have a code and a place", atLeast: 19_000 },
      { of: "seconds for the slowest", atMost: 1 },
      { of: "MB at most", atMost: 512 },
    ],
  },
  {
    id: "bad-requests",
    promise: "bad requests never bring it down",
    how: "malformed requests and messages on the wire; bodies over the limit, slow clients",
    files: [`${server}/malformed.test.ts`, `${server}/malformed-wire.test.ts`, `${server}/guards.test.ts`],
    needs: [{ of: "malformed requests without an answer of the 500 class or a stack trace", atLeast: 10_000 }],
  },
  {
    id: "who-belongs",
    promise: "only those who belong",
    how: "a table of role × action, in the ledger and over HTTP; foreign hosts, origins and pages",
    files: [`${ledger}/permissions.test.ts`, `${server}/ledger-routes.test.ts`, `${server}/guards.test.ts`],
    needs: [
      { of: "cells of role × action over HTTP", atLeast: 40 },
      { of: "cells of role × action", atLeast: 44 },
      { of: "foreign hosts and origins refused", atLeast: 9 },
    ],
  },
  {
    id: "run-survives",
    promise: "a run survives",
    how: "a simulation killed at random points and resumed; a full disk, a folder that may only be read, a clock that is wrong",
    files: [`${cli}/run/kills.test.ts`, `${cli}/run/full-disk.test.ts`, `${cli}/run/bad-clock.test.ts`],
    needs: [
      { of: "kills after which the run came to the same digest", atLeast: 40 },
      { of: "full or read-only disks told in words, without a half-written result", atLeast: 8 },
      { of: "bad clocks under which the run was the same", atLeast: 4 },
    ],
  },
  {
    id: "page-closed",
    promise: "the page is closed",
    how: "the headers of every kind of answer; a browser that works with the network cut, and reports of its content policy",
    files: [`${server}/headers.test.ts`, "packages/web/test/site.test.ts"],
    needs: [
      { of: "kinds of answer whose headers are the closed ones", atLeast: 10 },
      { of: "policy reports, errors and third-party requests in the browser", atMost: 0 },
    ],
  },
  {
    id: "exports",
    promise: "exports are safe",
    how: "cells that a spreadsheet would run, in the CSV of the command line and of the page",
    files: [`${cli}/output/text-formats.test.ts`, "packages/web/test/take.test.ts"],
    needs: [{ of: "cells written so that a spreadsheet runs none, and numbers stay numbers", atLeast: 19 }],
  },
  {
    id: "synthetic",
    promise: "synthetic only",
    how: "identity-shaped ids, columns and values through every door: command line, documents, Parquet, server, page, ledger",
    files: [
      `${cli}/commands/identity.test.ts`,
      `${cli}/commands/scenario-identity.test.ts`,
      `${server}/identity.test.ts`,
      "packages/web/test/record-file.test.ts",
      `${ledger}/door.test.ts`,
    ],
    needs: [{ of: "doors at which what is identity-shaped was refused, not stored and not repeated", atLeast: 20 }],
  },
];
