import { createMemoryKeeper, planScenario, unfoldQuiet } from "@tallyglass/simulation";
import type { Laboratory } from "../data/laboratory.ts";
import { asScenario } from "./as-scenario.ts";
import { runDigest } from "./digests.ts";
import { drawRun } from "./draw-run.ts";
import { lifeInPage } from "./life-in-page.ts";
import type { LabKind, LabQuestions, LabResults } from "./messages.ts";
import { NoResident } from "./no-resident.ts";
import { pairInPage } from "./pair-in-page.ts";
import { reportInPage } from "./report-in-page.ts";
import { residentsInPage } from "./residents-in-page.ts";
import { type LivedRun, runLives } from "./run-lives.ts";
import { createScenarioMaker } from "./scenario-of.ts";
import type { LabSettings } from "./settings.ts";
import type { Work } from "./work.ts";

/** How each kind of question is answered. */
export type Answerers = {
  readonly [Kind in LabKind]: (question: LabQuestions[Kind], work: Work) => Promise<LabResults[Kind]>;
};

interface KeptRun {
  readonly key: string;
  readonly run: LivedRun;
}

/** So many resident-years in one go: some thirtieth of a second for what is drawn, less for what is worked out behind it. */
const drawn = { slice: 50_000 } as const;
const behind = { slice: 12_500 } as const;

/** Answers questions whose settings were checked. The last run is kept; no answer hangs on whether it is. */
export function createAnswerers(laboratory: Laboratory): Answerers {
  const scenarios = createScenarioMaker(laboratory);
  const keeper = createMemoryKeeper();
  let last: KeptRun | undefined;

  return {
    run: async ({ settings }, work) => {
      const startedAt = performance.now();
      return drawRun(await drawnRun(settings, work), startedAt);
    },
    digest: async ({ settings }, work) => {
      const { plan, shape, tally } = await runLives(scenarios.scenarioOf(settings), work, behind);
      return runDigest(unfoldQuiet(plan, shape, tally) as Float64Array<ArrayBuffer>);
    },
    residents: async ({ settings, query }, work) => residentsInPage(await drawnRun(settings, work), query),
    life: async ({ settings, resident }) => {
      const scenario = scenarios.drawnScenarioOf(settings);
      const plan = last?.key === keyOf(settings) ? last.run.plan : planScenario(scenario);
      const life = lifeInPage(scenario, plan, resident);
      if (life === undefined) throw new NoResident();
      return life;
    },
    pair: ({ base, other }, work) =>
      pairInPage(scenarios.drawnScenarioOf(base), scenarios.drawnScenarioOf(other), work),
    report: async (question, work) => {
      const run = await runLives(scenarios.scenarioOf(question.settings), work, drawn);
      return reportInPage(question, run, laboratory, scenarios, work);
    },
    scenario: async ({ settings }) => asScenario(settings, scenarios),
  };

  async function drawnRun(settings: LabSettings, work: Work): Promise<LivedRun> {
    const key = keyOf(settings);
    if (last?.key === key) return last.run;
    await work.pause();
    const run = await runLives(scenarios.drawnScenarioOf(settings), work, { ...drawn, keeper });
    last = { key, run };
    return run;
  }
}

function keyOf(settings: LabSettings): string {
  return JSON.stringify(settings, Object.keys(settings).concat(Object.keys(settings.readings)).sort());
}
