import type { RunInPage } from "../../lab/results.ts";
import { firstSettings, type LabSettings } from "../../lab/settings.ts";
import { type Answer, useAnswer } from "../../lab/use-answer.ts";
import { askRun } from "./run-ahead.ts";
import { firstRun } from "./the-first-run.ts";

/** The run that is shown, which may be one of before. */
export interface ShownRun extends SettledRun {
  /** Whether it is of the settings that were asked for. */
  readonly isCurrent: boolean;
  /** How far the run is. */
  readonly answer: Answer<unknown>;
}

interface SettledRun {
  readonly run: RunInPage;
  readonly settings: LabSettings;
}

const built: SettledRun = { run: firstRun.run, settings: firstSettings };
const builtKey = keyOf(firstSettings);

/** Whether the run of settings was made with the site. */
export function isBuilt(settings: LabSettings): boolean {
  return keyOf(settings) === builtKey;
}

/** The run of settings: that of the first ones is there, every other is asked for. */
export function useRun(settings: LabSettings): ShownRun {
  const key = keyOf(settings);
  const wasBuilt = key === builtKey;
  const answer = useAnswer(
    wasBuilt ? undefined : { key, ask: async (options) => ({ run: await askRun(settings, options), settings }) },
  );
  if (wasBuilt) return { ...built, isCurrent: true, answer };
  return { ...(answer.last?.result ?? built), isCurrent: answer.last?.key === key, answer };
}

/** The same for the same run: readings in the order of their ids. */
export function keyOf({ readings, ...settings }: LabSettings): string {
  return JSON.stringify([settings, Object.entries(readings).sort()]);
}
