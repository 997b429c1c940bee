import type { Worker } from "node:worker_threads";
import type { Job, JobResult } from "@tallyglass/study";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { faultOfOurs, type WorkerPool } from "../run/worker-pool.ts";
import type { FromAuditWorker, ToAuditWorker } from "./messages.ts";

export interface JobRun {
  /** Workers that know the scenarios. */
  readonly pool: WorkerPool;
  readonly signal: AbortSignal;
  /** Told after each job. */
  readonly onDone: () => void;
}

/** A worker always has the next job waiting, so that it never waits for us. */
const ahead = 2;

/**
 * Carries out jobs on worker threads; the results stand in the order of the jobs.
 *
 * @throws {Failure} if a worker dies or fails.
 */
export function runJobs(jobs: readonly Job[], { pool, signal, onDone }: JobRun): Promise<readonly JobResult[]> {
  const results: JobResult[] = [];
  let next = 0;
  let done = 0;
  return new Promise<readonly JobResult[]>((resolve, reject) => {
    const feed = (worker: Worker) => {
      const job = jobs[next];
      if (job === undefined) return;
      worker.postMessage({ kind: "job", number: next, job } satisfies ToAuditWorker);
      next += 1;
    };
    signal.throwIfAborted();
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    pool.onDeath(({ message }) => reject(failed(message)));
    for (const worker of pool.workers) {
      worker.removeAllListeners("message");
      worker.on("message", (message: FromAuditWorker) => {
        if (message.kind === "fault") return reject(failed(message.message));
        results[message.number] = message.result;
        done += 1;
        onDone();
        feed(worker);
        if (done === jobs.length) resolve(results);
      });
    }
    for (let round = 0; round < ahead; round += 1) for (const worker of pool.workers) feed(worker);
    if (jobs.length === 0) resolve(results);
  });
}

function failed(why: string): Failure {
  return new Failure(exitCode.internalFault, `a further run of the audit failed: ${why}`, faultOfOurs);
}
