import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkScores } from "./check-scores.ts";
import type { Figure } from "./figure.ts";
import { measureLedger } from "./ledger/measure-ledger.ts";
import { makeRecords } from "./make-records.ts";
import { measureAudit } from "./measure-audit.ts";
import { measureSimulation } from "./measure-simulation.ts";
import { interleave, program, runNode } from "./run-program.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const library = here("../../library");
const folder = mkdtempSync(join(tmpdir(), "tallyglass-bench-"));

try {
  const parts = {
    program: async () => [...(await measureStart()), await measureCheck(), await measureScore()],
    simulation: () => measureSimulation(folder),
    audit: () => measureAudit(folder),
    ledger: measureLedger,
  };
  const [, , only] = process.argv;
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (only === undefined || only === name) figures.push(...(await measure()));
  }
  print(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureStart(): Promise<readonly Figure[]> {
  const bare = () => runNode(["-e", "0"]);
  const figures: Figure[] = [];
  for (const [word, promise] of [
    ["--version", "0.15 s"],
    ["--help", "0.2 s"],
  ] as const) {
    const runs = await interleave(9, () => runNode([program, word]), bare);
    figures.push({ what: `tallyglass ${word}`, ...runs, baselineName: "node -e 0", promise });
  }
  return figures;
}

async function measureCheck(): Promise<Figure> {
  const check = () => runNode([program, "check", library]);
  const runs = await interleave(5, check, () => runNode([here("plain-yaml.js"), library]));
  return { what: "check library", ...runs, baselineName: "yaml: parse the same files", promise: "1 s" };
}

async function measureScore(): Promise<Figure> {
  const path = join(folder, "records.jsonl");
  await makeRecords({ path, records: 1_000_000, residents: 100_000 });
  const words = [program, "score", "fuzhou-yuming", "--records", path, "--as-of", "2019-12-31", "--format", "jsonl"];
  const first = await runNode(words, { keepOutput: true });
  checkScores(library, readFileSync(path, "utf8"), first.output);
  const runs = await interleave(
    1,
    () => runNode(words),
    () => runNode([here("plain-loop.js"), path]),
  );
  return {
    what: "score 1,000,000 records of 100,000 residents",
    ...runs,
    baselineName: "parse and count the same lines",
    promise: "60 s, 1,000 MB",
  };
}

function print(figures: readonly Figure[]): void {
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? "unknown processor"}`,
  );
  console.log("| what | seconds | peak MB | baseline | seconds | ratio | promise |");
  console.log("|---|---|---|---|---|---|---|");
  for (const { what, measured, baselineName, baseline, promise } of figures) {
    const cells = [
      what,
      measured.seconds.toFixed(2),
      measured.megabytes?.toFixed(0) ?? "?",
      baselineName,
      baseline.seconds.toFixed(2),
      (measured.seconds / baseline.seconds).toFixed(1),
      promise,
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}
