import { availableParallelism } from "node:os";
import { buildReport } from "@tallyglass/audit";
import type { RunResult } from "@tallyglass/server";
import { studyRun } from "../audit/study-run.ts";
import { reportFiles, writeReportFiles } from "../audit/write-report.ts";
import { lockRunFolder } from "../run/lock-run-folder.ts";
import { makeFolder } from "../run/make-folder.ts";
import { openRun } from "../run/open-run.ts";
import { runFolder } from "../run/run-folder.ts";
import { shardCount, usualShardSize } from "../run/shards.ts";
import { simulateRun } from "../run/simulate-run.ts";
import { WorkerPool } from "../run/worker-pool.ts";
import type { FromJobProcess, JobToDo } from "./messages.ts";
import { planRequest } from "./plan-request.ts";
import { plainFault, problemOf } from "./problem-of.ts";
import { resultOf } from "./run-result.ts";

/** Carries out one job; whoever wants it to stop ends the process, which ends with the server as well. */

process.once("message", carryOut);
process.once("disconnect", () => process.exit());

/** Ctrl-C on a terminal reaches every process; what becomes of this one is for the server to say. */
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});

const { signal } = new AbortController();

async function carryOut(job: JobToDo): Promise<void> {
  try {
    send({ kind: "done", result: job.kind === "simulate" ? await simulate(job) : await audit(job) });
  } catch (error) {
    const problem = problemOf(error);
    send(problem === undefined ? { kind: "fault", fault: plainFault(error) } : { kind: "problem", problem });
  }
}

function send(message: FromJobProcess): void {
  process.send?.(message);
}

/** Nobody goes on with the run of a server: what is not whole is thrown away. */
const never = Number.MAX_SAFE_INTEGER;

async function simulate({ folder, request }: Extract<JobToDo, { kind: "simulate" }>): Promise<RunResult> {
  const pool = new WorkerPool();
  const release = lockRunFolder(folder);
  try {
    const run = planRequest(request, { workers: availableParallelism(), signal });
    const { residents, replicates } = run.plan;
    const total = residents * replicates;
    const workers = Math.min(run.workers, shardCount({ residents, replicates, size: usualShardSize }));
    const onProgress = (done: number) => send({ kind: "progress", done, total });
    onProgress(0);
    const sitting = { shardSize: usualShardSize, interval: never, isAnew: true, onProgress };
    return resultOf(await simulateRun(runFolder(folder), { ...run, workers }, sitting, pool));
  } finally {
    await pool.close();
    release();
  }
}

async function audit({ folder, out, request }: Extract<JobToDo, { kind: "audit" }>): Promise<null> {
  const onProgress = (done: number) => send({ kind: "progress", done, total: null });
  onProgress(0);
  const workers = availableParallelism();
  const study = await studyRun({ folder, run: openRun(folder), workers, isAlone: request.isAlone, signal, onProgress });
  makeFolder(out);
  await writeReportFiles(buildReport(study), reportFiles(out), request.language);
  return null;
}
