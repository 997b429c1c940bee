import { type Companions, type RunFacts, readCountedRun, type Study } from "@tallyglass/audit";
import { type Job, type JobResult, runCompanions, type StudiedScenarios, studySizes } from "@tallyglass/study";
import { startProgress } from "../progress/start-progress.ts";
import type { Manifest } from "../run/manifest.ts";
import type { OpenRun } from "../run/open-run.ts";
import { WorkerPool } from "../run/worker-pool.ts";
import type { ToAuditWorker } from "./messages.ts";
import { openDeltas } from "./open-deltas.ts";
import { openStudiedNetworks } from "./open-networks.ts";
import { readRunTables } from "./read-run-tables.ts";
import { runJobs } from "./run-jobs.ts";

export interface StudyRequest {
  readonly folder: string;
  readonly run: OpenRun;
  readonly workers: number;
  /** Whether nothing is run beside the run itself. */
  readonly isAlone: boolean;
  readonly signal: AbortSignal;
  /** Told after each further run how many there were. */
  readonly onProgress?: (runs: number) => void;
}

/** Everything that an audit looks at: the tables of a run, and the further runs that it is compared with. */
export async function studyRun(request: StudyRequest): Promise<Study> {
  const { folder, run } = request;
  const { manifest, opened } = run;
  // The tables are read while the workers run.
  const [companions, tables] = await Promise.all([
    request.isAlone ? {} : companionsOf(request),
    readRunTables(folder, manifest),
  ]);
  const { schemes, population } = opened.scenario;
  const grouped = new Set(population.groups.flat());
  return {
    facts: factsOf(manifest),
    counted: readCountedRun(tables),
    schemes,
    vocabulary: opened.library,
    library: opened.library,
    attributes: population.attributes.filter(({ id }) => grouped.has(id)),
    companions,
  };
}

/** Carries out jobs. Beside this file, compiled: a worker reads no TypeScript. */
export const auditWorker = new URL(
  import.meta.url.endsWith(".ts") ? "../../dist/audit/worker.js" : "./worker.js",
  import.meta.url,
);

async function companionsOf({
  run: { manifest, opened },
  workers,
  signal,
  onProgress,
}: StudyRequest): Promise<Companions> {
  const pool = new WorkerPool(auditWorker);
  pool.grow(workers);
  let runs = 0;
  const onRun = () => onProgress?.(++runs);
  try {
    const settings = manifest.set.map(({ path, value }) => ({ path, text: value, by: "--set" }));
    const scenarios: StudiedScenarios = {
      base: opened.scenario,
      deltas: openDeltas(opened, settings),
      networks: openStudiedNetworks(),
      library: opened.library,
    };
    for (const worker of pool.workers) worker.postMessage({ kind: "scenarios", scenarios } satisfies ToAuditWorker);
    const sizes = studySizes(manifest.residents);
    return await runCompanions(scenarios, sizes, (jobs) => runShown(jobs, { pool, signal, onRun }));
  } finally {
    await pool.close();
  }
}

async function runShown(
  jobs: readonly Job[],
  { pool, signal, onRun }: { readonly pool: WorkerPool; readonly signal: AbortSignal; readonly onRun: () => void },
): Promise<readonly JobResult[]> {
  const progress = startProgress({ what: "comparing", unit: "runs", total: jobs.length });
  let done = 0;
  const onDone = () => {
    progress.update(++done);
    onRun();
  };
  try {
    return await runJobs(jobs, { pool, signal, onDone });
  } finally {
    progress.stop();
  }
}

function factsOf(manifest: Manifest): RunFacts {
  const { scenario, tallyglass, settings, digest, plan, seed, years, residents, replicates, figures } = manifest;
  return {
    scenario: scenario.id,
    title: scenario.title,
    version: tallyglass,
    ...{ digest, plan, seed, years, residents, replicates, figures },
    from: String(settings.from),
    collectors: settings.collectors === true,
    feedback: settings.feedback === true,
  };
}
