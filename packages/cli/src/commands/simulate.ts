import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Scheme } from "@tallyglass/policy";
import type { CommandContext } from "../command-context.ts";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { type Setting, settingsBy } from "../library/settings.ts";
import { requirePath } from "../output/require-path.ts";
import { lockRunFolder } from "../run/lock-run-folder.ts";
import { type Manifest, readManifest, verifyFiles } from "../run/manifest.ts";
import { type PreparedRun, prepareRun } from "../run/prepare-run.ts";
import { printSummary, speedOf } from "../run/print-summary.ts";
import { type RunFolder, runFolder } from "../run/run-folder.ts";
import { shardCount, usualShardSize } from "../run/shards.ts";
import { type Sitting, simulateRun } from "../run/simulate-run.ts";
import { WorkerPool } from "../run/worker-pool.ts";
import type { Language } from "../text/phrases.ts";
import { version } from "../version.ts";
import { print, printJson, say } from "./print.ts";

export interface SimulateOptions {
  readonly residents?: string;
  readonly years?: string;
  readonly seed?: string;
  readonly replicates?: string;
  readonly set: readonly string[];
  readonly workers?: number;
  readonly out?: string;
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly records?: number;
  /** How many residents a shard has. */
  readonly shard?: number;
  /** Milliseconds from one checkpoint to the next. */
  readonly checkpoint?: number;
  readonly format: "table" | "json";
  readonly lang: Language;
}

/** Runs a scenario into a folder and prints what it came to in few numbers. */
export async function runSimulate(
  scenario: string,
  options: SimulateOptions,
  { signal }: CommandContext,
): Promise<void> {
  const { records = 0, out } = options;
  if (out !== undefined) requirePath("--out", out);
  const sitting = sittingOf(options);
  const settings = settingsOf(options);
  const { workers = availableParallelism() } = options;
  const pool = new WorkerPool();
  pool.grow(Math.min(workers, availableParallelism()));
  try {
    const run = prepareRun({ scenario, settings, workers, records, signal });
    const path = out ?? join("runs", `${run.opened.id}-${run.plan.seed}`);
    const manifest = await runInto(path, run, sitting, options, pool);
    await report(path, manifest, run.opened.scenario.schemes, options);
  } finally {
    await pool.close();
  }
}

/** Often enough that a kill loses little. */
const usualInterval = 2000;

function sittingOf({ shard = usualShardSize, checkpoint = usualInterval, force = false }: SimulateOptions): Sitting {
  if (shard % 2 === 1) {
    throw new Failure(exitCode.usage, "a shard has an odd number of residents", "neighbours are run together");
  }
  return { shardSize: shard, interval: checkpoint, isAnew: force };
}

/** The manifest of the run in the folder, which is run if it does not stand there. */
async function runInto(
  path: string,
  run: PreparedRun,
  sitting: Sitting,
  options: SimulateOptions,
  pool: WorkerPool,
): Promise<Manifest> {
  const release = lockRunFolder(path);
  try {
    const folder = runFolder(path);
    const finished = finishedRun(folder, run, options);
    if (finished !== undefined) return finished;
    if (options.resume === true && folder.state === "empty")
      say(`there is nothing to resume in \`${path}\`: the run begins`);
    const { residents, replicates } = run.plan;
    const most = shardCount({ residents, replicates, size: sitting.shardSize });
    return await simulateRun(folder, { ...run, workers: Math.min(run.workers, most) }, sitting, pool);
  } finally {
    release();
  }
}

/** The run that stands in the folder, if it is the one that is asked for; any other is left alone. */
function finishedRun({ path, state }: RunFolder, run: PreparedRun, options: SimulateOptions): Manifest | undefined {
  if (state === "foreign") {
    throw new Failure(exitCode.usage, `\`${path}\` holds other files and no run`, keepOut);
  }
  if (options.force === true || state === "empty") return undefined;
  if (state === "unfinished") {
    if (options.resume === true) return undefined;
    throw new Failure(
      exitCode.usage,
      `\`${path}\` holds an unfinished run`,
      "--resume goes on with it, --force begins anew, --out chooses another folder",
    );
  }
  const manifest = readManifest(path);
  verifyFiles(path, manifest);
  if (!isSameRun(manifest, run)) {
    if (isSamePlan(manifest, run)) throw otherRecords(path, manifest);
    throw new Failure(
      exitCode.usage,
      `\`${path}\` holds another run, of the scenario \`${manifest.scenario.id}\` with the seed ${manifest.seed}`,
      "--out chooses another folder, --force replaces the run",
    );
  }
  say(`the same run is in \`${path}\` already; --force runs it again`);
  return manifest;
}

const keepOut = "choose another folder with --out: only a run of ours is replaced, with --force";

function isSameRun(manifest: Manifest, run: PreparedRun): boolean {
  const kept = Math.min(run.records, run.plan.residents);
  return isSamePlan(manifest, run) && (kept === 0 || manifest.records?.residents === kept);
}

function isSamePlan({ tallyglass, plan }: Manifest, run: PreparedRun): boolean {
  return tallyglass === version() && plan === run.planDigest;
}

function otherRecords(path: string, { records }: Manifest): Failure {
  const count = records?.residents ?? 0;
  const kept =
    count === 0 ? "without records" : `with the records of ${count === 1 ? "1 resident" : `${count} residents`}`;
  const help = "--force runs it again with those that are asked for, --out chooses another folder";
  return new Failure(exitCode.usage, `\`${path}\` holds the same run ${kept}`, help);
}

/** The keys of a scenario that have an option of their own. */
const ownOptions = ["residents", "years", "seed", "replicates"] as const;

function settingsOf(options: SimulateOptions): readonly Setting[] {
  const own = ownOptions.flatMap((path): Setting[] => {
    const text = options[path];
    return text === undefined ? [] : [{ path, text, by: `--${path}` }];
  });
  const [set = []] = settingsBy(["--set", options.set]);
  return [...own, ...set];
}

function report(
  path: string,
  manifest: Manifest,
  schemes: readonly Scheme[],
  { format, lang }: SimulateOptions,
): Promise<void> {
  if (format === "table") return print(printSummary(path, manifest, schemes, lang));
  const { synthetic, scenario, years, seed, replicates, summary, figures, digest, timings } = manifest;
  return printJson({
    ...{ synthetic, scenario, years, seed, replicates, ...summary },
    residentYearsPerSecond: speedOf(manifest),
    ...{ figures, digest, folder: path, timings },
  });
}
