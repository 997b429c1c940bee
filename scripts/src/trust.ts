import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./repository.ts";
import { type Judged, judge } from "./trust/judge.ts";
import { trustRows } from "./trust/rows.ts";
import { type Running, runRow } from "./trust/run-row.ts";
import { writeTrustPage } from "./trust/trust-page.ts";

/**
 * Shows each promise at its full figure, and writes `docs/trust.md`: `npm run trust`, or `npm run trust -- once` for some.
 */

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !trustRows.some((row) => row.id === id));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(", ")}; there are ${trustRows.map(({ id }) => id).join(", ")}`);
  process.exit(2);
}

const rows = trustRows.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const seed = Number(process.env.TALLYGLASS_SEED ?? Date.now() | 0);
const scratch = mkdtempSync(join(tmpdir(), "tallyglass-trust-"));
// PostgreSQL runs as somebody else where this is root, and has to get to its folder.
chmodSync(scratch, 0o711);
const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());

try {
  const judged = await showAll({ seed, scratch, signal: ending.signal });
  if (!ending.signal.aborted) conclude(judged);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (ending.signal.aborted) process.exitCode = 130;

async function showAll(running: Running): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const [index, row] of rows.entries()) {
    const stop = startProgress(`${index + 1} of ${rows.length}: ${row.promise}`);
    const run = await runRow(row, running);
    stop();
    if (running.signal.aborted) break;
    const each = judge(row, run);
    if (!each.holds) console.error(run.said);
    console.log(`${each.holds ? "holds" : "DOES NOT HOLD"}: ${row.promise}\n  ${each.figure}`);
    judged.push(each);
  }
  return judged;
}

/** The time that goes by, where somebody looks on; otherwise what has begun. */
function startProgress(what: string): () => void {
  const since = performance.now();
  if (!process.stderr.isTTY) {
    console.error(what);
    return () => console.error(`  ${Math.round((performance.now() - since) / 1000)} s`);
  }
  const show = () => process.stderr.write(`\r${what}, ${Math.round((performance.now() - since) / 1000)} s `);
  const timer = setInterval(show, 1000);
  show();
  return () => {
    clearInterval(timer);
    process.stderr.write("\r\u001b[K");
  };
}

function conclude(judged: readonly Judged[]): void {
  const page = join(root, "docs/trust.md");
  writeFileSync(page, writeTrustPage(judged, seed, existsSync(page) ? readFileSync(page, "utf8") : ""));
  const held = judged.filter(({ holds }) => holds).length;
  console.log(`\n${held} of ${judged.length} promises hold, with the seed ${seed}; written to docs/trust.md`);
  if (held < judged.length) process.exitCode = 1;
}
