import type { Job, JobResult, StudiedScenarios } from "@tallyglass/study";

/** To a worker, once and first of all: what its jobs are about. */
interface ScenariosToStudy {
  readonly kind: "scenarios";
  readonly scenarios: StudiedScenarios;
}

interface JobToRun {
  readonly kind: "job";
  readonly number: number;
  readonly job: Job;
}

export type ToAuditWorker = ScenariosToStudy | JobToRun;

export type FromAuditWorker =
  | { readonly kind: "done"; readonly number: number; readonly result: JobResult }
  | { readonly kind: "fault"; readonly message: string };
