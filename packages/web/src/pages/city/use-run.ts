import { useState } from "react";
import type { DrawnRun } from "../../lab/results.ts";
import { firstSettings, type LabSettings } from "../../lab/settings.ts";
import { theLab } from "../../lab/the-lab.ts";
import { type Answer, useAnswer } from "../../lab/use-answer.ts";
import { firstRun } from "./the-first-run.ts";

/** The run that is shown, which may be one of before. */
export interface ShownRun extends SettledRun {
  /** Whether it is of the settings that were asked for. */
  readonly isCurrent: boolean;
  /** It follows after what is drawn. */
  readonly digest: string | undefined;
  /** How far the drawing is; once it is there nothing more is told. */
  readonly answer: Answer<unknown>;
}

interface SettledRun {
  readonly run: DrawnRun;
  readonly settings: LabSettings;
}

const built: SettledRun = { run: firstRun.run, settings: firstSettings };
const builtKey = keyOf(firstSettings);

/** The run of settings: that of the first ones is there, every other is asked for. */
export function useRun(settings: LabSettings): ShownRun {
  const key = keyOf(settings);
  const [drawn, setDrawn] = useState<SettledRun & { readonly key: string }>();
  const answer = useAnswer(
    key === builtKey
      ? undefined
      : {
          key,
          ask: (options) => theLab().run(settings, { ...options, onDrawn: (run) => setDrawn({ key, run, settings }) }),
        },
  );
  if (key === builtKey) return { ...built, digest: firstRun.run.digest, isCurrent: true, answer };
  const shown = drawn ?? { ...built, key: builtKey };
  const done = [answer.last, { key: builtKey, result: firstRun.run }].find((each) => each?.key === shown.key);
  const isCurrent = shown.key === key;
  const state = isCurrent ? ({ kind: "answered" } as const) : answer.state;
  return { ...shown, digest: done?.result.digest, isCurrent, answer: { ...answer, state } };
}

/** The same for the same run: readings in the order of their ids. */
export function keyOf({ readings, ...settings }: LabSettings): string {
  return JSON.stringify([settings, Object.entries(readings).sort()]);
}
