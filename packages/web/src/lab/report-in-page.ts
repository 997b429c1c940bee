import {
  type Companions,
  type Report,
  type RunFacts,
  readCountedRun,
  reportInSteps,
  type Study,
} from "@tallyglass/audit";
import { runTables, unfoldQuiet } from "@tallyglass/simulation";
import { createJobRunner, type Job, type JobResult, runCompanions, studySizes } from "@tallyglass/study";
import type { Laboratory } from "../data/laboratory.ts";
import { planDigest, runDigest } from "./digests.ts";
import type { LivedRun } from "./run-lives.ts";
import { modelOf, type ScenarioMaker } from "./scenario-of.ts";
import type { LabSettings } from "./settings.ts";
import type { Work } from "./work.ts";

/** What a report is asked to be. */
interface ReportQuestion {
  readonly settings: LabSettings;
  /** Without further runs. */
  readonly isAlone: boolean;
}

/**
 * The audit of a run in the page. It is that of the command line for the same run; with percentages, the figures of the
 * documents are counted as the scenario of the library has them.
 */
export async function reportInPage(
  { settings, isAlone }: ReportQuestion,
  run: LivedRun,
  laboratory: Laboratory,
  scenarios: ScenarioMaker,
  work: Work,
): Promise<Report> {
  const { scenario, plan, shape, tally } = run;
  const { library } = laboratory;
  const { population, schemes } = scenario;
  const unfolded = unfoldQuiet(plan, shape, tally) as Float64Array<ArrayBuffer>;
  const companions = isAlone ? {} : await companionsOf(run, scenarios.deltasOf(settings), laboratory, work);
  const counted = new Set(population.groups.flat());
  const steps = reportInSteps({
    facts: await factsOf(settings, run, unfolded, laboratory),
    counted: readCountedRun(runTables(plan, shape, population, [unfolded])),
    ...{ schemes, vocabulary: library, library, companions },
    attributes: population.attributes.filter(({ id }) => counted.has(id)),
  } satisfies Study);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await work.pause();
  }
}

async function companionsOf(
  { scenario: base }: LivedRun,
  deltas: ReturnType<ScenarioMaker["deltasOf"]>,
  { library, networks }: Laboratory,
  work: Work,
): Promise<Companions> {
  const studied = { base, deltas, networks, library };
  let progress = { done: 0, total: 0 };
  const carryOut = createJobRunner(studied, () => work.pause(progress));
  const evaluate = async (jobs: readonly Job[]): Promise<readonly JobResult[]> => {
    const results: JobResult[] = [];
    const { done } = progress;
    for (const job of jobs) {
      progress = { done: done + results.length, total: done + jobs.length };
      results.push(await carryOut(job));
    }
    progress = { done: done + jobs.length, total: done + jobs.length };
    return results;
  };
  return runCompanions(studied, studySizes(base.settings.residents ?? 0), evaluate);
}

async function factsOf(
  settings: LabSettings,
  { scenario, plan }: LivedRun,
  unfolded: Float64Array<ArrayBuffer>,
  laboratory: Laboratory,
): Promise<RunFacts> {
  const { title, from, collectors, feedback } = scenario.settings;
  const { scenario: id, seed, years, residents } = settings;
  return {
    ...{ scenario: id, title, version: laboratory.version, seed, from, years, residents, replicates: 1 },
    ...{ collectors, feedback, figures: modelOf(laboratory, settings).figures },
    digest: await runDigest(unfolded),
    plan: await planDigest(plan),
  };
}
