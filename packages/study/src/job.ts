import type { CountedRun, PairedCounts, StudiedLife } from "@tallyglass/audit";
import { countRun, pairCounts } from "./run-variant.ts";
import { sampleLives, wrongedLives } from "./studied-lives.ts";
import type { StudiedScenarios } from "./studied-scenarios.ts";
import { makeVariant, type Variant } from "./variant.ts";

/** A piece of work that hangs on no other. Plain data: it can be sent to a worker. */
export type Job =
  | { readonly kind: "count"; readonly variant: Variant; readonly residents: number }
  | { readonly kind: "pair"; readonly first: Variant; readonly second: Variant; readonly residents: number }
  | { readonly kind: "lives"; readonly count: number }
  | { readonly kind: "wronged"; readonly among: number };

/** What comes of each kind of job. */
export interface JobResults {
  readonly count: CountedRun;
  readonly pair: PairedCounts;
  readonly lives: readonly StudiedLife[];
  readonly wronged: readonly StudiedLife[];
}

export type JobResult = JobResults[Job["kind"]];

type RunnerOf<Kind extends Job["kind"]> = (
  job: Extract<Job, { readonly kind: Kind }>,
  scenarios: StudiedScenarios,
) => JobResults[Kind] | Promise<JobResults[Kind]>;

const runners: { readonly [Kind in Job["kind"]]: RunnerOf<Kind> } = {
  count: ({ variant, residents }, scenarios) => countRun(makeVariant(variant, scenarios), residents),
  pair: ({ first, second, residents }, scenarios) =>
    pairCounts(makeVariant(first, scenarios), makeVariant(second, scenarios), residents),
  lives: ({ count }, scenarios) => sampleLives(makeVariant({ kind: "base" }, scenarios), count),
  wronged: ({ among }, scenarios) => wrongedLives(makeVariant({ kind: "base" }, scenarios), among),
};

/**
 * Carries out a job. The same job gives the same result, wherever it is carried out.
 *
 * @example
 * ```ts
 * await runJob({ kind: "lives", count: 100 }, scenarios);
 * ```
 */
export async function runJob(job: Job, scenarios: StudiedScenarios): Promise<JobResult> {
  const run = runners[job.kind] as RunnerOf<Job["kind"]>;
  return run(job as never, scenarios);
}
