import type { PageName } from "../shell/page-name.ts";

/** Only what comes with the page runs, and it asks nobody for anything. */
const contentPolicy = [
  "default-src 'none'",
  // Loops of the simulation and the database of the ledger are WebAssembly; of texts nothing is ever run.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
];

/** What a page may do. One of them loads the files of a database, from this site, when the reader starts it. */
export function contentPolicyOf(page: PageName): string {
  return [...contentPolicy, ...(page === "flow" ? ["connect-src 'self'"] : [])].join("; ");
}
