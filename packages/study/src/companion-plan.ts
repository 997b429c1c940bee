import type { Job, JobResult, JobResults } from "./job.ts";

/**
 * Jobs, and what is made of their results. Plans are put together, so that all that does not hang on one another is
 * carried out in one go.
 */
export interface CompanionPlan<Made> {
  readonly jobs: readonly Job[];
  /** @param results of the jobs, in their order */
  make(results: readonly JobResult[]): Made;
}

/** A single job, and its result. */
export function single<Kind extends Job["kind"]>(
  job: Extract<Job, { readonly kind: Kind }>,
): CompanionPlan<JobResults[Kind]> {
  return { jobs: [job], make: ([result]) => result as JobResults[Kind] };
}

/** Jobs of one kind, and all their results. */
export function several<Kind extends Job["kind"]>(
  jobs: readonly Extract<Job, { readonly kind: Kind }>[],
): CompanionPlan<readonly JobResults[Kind][]> {
  return { jobs, make: (results) => results as readonly JobResults[Kind][] };
}

/** What a plan makes, made into something else. */
export function mapped<From, To>({ jobs, make }: CompanionPlan<From>, to: (from: From) => To): CompanionPlan<To> {
  return { jobs, make: (results) => to(make(results)) };
}

type Plans = Readonly<Record<string, CompanionPlan<unknown>>>;
type Made<All extends Plans> = { readonly [Key in keyof All]: All[Key] extends CompanionPlan<infer One> ? One : never };

/** Plans put together, by name. */
export function together<All extends Plans>(plans: All): CompanionPlan<Made<All>> {
  const entries = Object.entries(plans);
  return {
    jobs: entries.flatMap(([, { jobs }]) => jobs),
    make: (results) => {
      let at = 0;
      const made = entries.map(([name, { jobs, make }]) => {
        at += jobs.length;
        return [name, make(results.slice(at - jobs.length, at))];
      });
      return Object.fromEntries(made) as Made<All>;
    },
  };
}
