import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TrustFigure } from "@tallyglass/testkit";
import { root } from "../repository.ts";
import type { TrustRow } from "./rows.ts";

/** What the tests of a row came to. */
export interface RowRun {
  readonly passed: boolean;
  readonly figures: readonly TrustFigure[];
  /** What the tests said, for whoever has to look why one failed. */
  readonly said: string;
}

export interface Running {
  readonly seed: number;
  /** A folder for everything that the tests leave. */
  readonly scratch: string;
  /** Ends the tests with all that they started. */
  readonly signal: AbortSignal;
}

/** In milliseconds: after so long a test hangs, also in full size. */
const patience = 2 * 60 * 60 * 1000;

/** Runs the tests of a row in full size. They are a group of processes, so that all of it can be ended. */
export async function runRow(row: TrustRow, { seed, scratch, signal }: Running): Promise<RowRun> {
  const told = join(scratch, `${row.id}.jsonl`);
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const child = spawn(process.execPath, [vitest, "run", "--reporter=dot", `--testTimeout=${patience}`, ...row.files], {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...{ TALLYGLASS_TRUST: "full", TALLYGLASS_FIGURES: told, TALLYGLASS_SEED: String(seed) },
      ...{ TMPDIR: scratch, NO_COLOR: "1" },
    },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => said.push(text));
  const interrupt = () => endGroup(child.pid, "SIGINT");
  signal.addEventListener("abort", interrupt);
  const [code] = (await once(child, "close")) as [number | null];
  signal.removeEventListener("abort", interrupt);
  endGroup(child.pid, "SIGKILL");
  return { passed: code === 0, figures: readFigures(told), said: said.join("") };
}

/** The figures that were told so far. */
function readFigures(path: string): readonly TrustFigure[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as TrustFigure);
}

/** What has ended by itself is not there any more. */
function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
