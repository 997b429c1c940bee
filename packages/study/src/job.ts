import type { CountedRun, PairedCounts, StudiedLife } from "@tallyglass/audit";
import type { ReplayTally } from "@tallyglass/ledger/replay";
import { createVariants } from "./create-variants.ts";
import { createFlowCounter, type FlowBlock } from "./flow/flow-tallies.ts";
import { once } from "./once.ts";
import { noPause } from "./pause.ts";
import { countRun, pairCounts } from "./run-variant.ts";
import { sampleLives, wrongedLives } from "./studied-lives.ts";
import type { StudiedScenarios } from "./studied-scenarios.ts";
import type { Variant } from "./variant.ts";

/** A piece of work that hangs on no other. Plain data: it can be sent to a worker. */
export type Job =
  | {
      readonly kind: "count";
      readonly variant: Variant;
      readonly residents: number;
      readonly replicates?: readonly number[];
    }
  | { readonly kind: "pair"; readonly first: Variant; readonly second: Variant; readonly residents: number }
  | { readonly kind: "lives"; readonly count: number }
  | { readonly kind: "wronged"; readonly among: number }
  | ({ readonly kind: "flow" } & FlowBlock);

/** What comes of each kind of job. */
export interface JobResults {
  readonly count: CountedRun;
  readonly pair: PairedCounts;
  readonly lives: readonly StudiedLife[];
  readonly wronged: readonly StudiedLife[];
  readonly flow: readonly ReplayTally[];
}

export type JobResult = JobResults[Job["kind"]];

type RunnerOf<Kind extends Job["kind"]> = (job: Extract<Job, { readonly kind: Kind }>) => Promise<JobResults[Kind]>;

/**
 * Carries out jobs over the scenarios of one study. The same job gives the same result, wherever and in whatever
 * order jobs are carried out.
 *
 * @example
 * ```ts
 * const run = createJobRunner(scenarios);
 * await run({ kind: "lives", count: 100 });
 * ```
 */
export function createJobRunner(scenarios: StudiedScenarios, pause = noPause): (job: Job) => Promise<JobResult> {
  const make = createVariants(scenarios);
  const countFlow = once(() => createFlowCounter(scenarios, pause));
  const runners: { readonly [Kind in Job["kind"]]: RunnerOf<Kind> } = {
    count: ({ variant, residents, replicates = [0] }) => countRun(make(variant), { residents, replicates, pause }),
    pair: ({ first, second, residents }) => pairCounts(make(first), make(second), { residents, pause }),
    lives: ({ count }) => sampleLives(make({ kind: "base" }), count, pause),
    wronged: ({ among }) => wrongedLives(make({ kind: "base" }), among, pause),
    flow: (block) => countFlow()(block),
  };
  return async (job) => (runners[job.kind] as RunnerOf<Job["kind"]>)(job as never);
}
