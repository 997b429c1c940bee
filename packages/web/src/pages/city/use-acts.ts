import { useState } from "react";
import type { RunInPage } from "../../lab/results.ts";
import type { LabSettings } from "../../lab/settings.ts";
import { askAhead } from "./run-ahead.ts";
import { useCity } from "./use-city.ts";
import { isBuilt, keyOf, type ShownRun } from "./use-run.ts";

/** Something that the reader did to the settings, so that the page can say what came of it. */
export interface Act {
  /** What was changed: the same again goes on with the same act, as when a slider is dragged. */
  readonly part: string;
  readonly from: LabSettings;
  readonly to: LabSettings;
  /** The run that stood before it. */
  readonly before: RunInPage;
}

export type ActOn = (part: string, to: LabSettings) => void;

/** The reader's last act, as long as the settings are those that it led to. */
export function useActs({ run }: ShownRun): { readonly act: Act | undefined; readonly actOn: ActOn } {
  const { state, write } = useCity();
  const [act, setAct] = useState<Act>();
  const current = act !== undefined && keyOf(act.to) === keyOf(state.settings) ? act : undefined;
  const actOn: ActOn = (part, to) => {
    if (!isBuilt(to)) askAhead(to);
    const goesOn = current?.part === part;
    setAct({
      ...{ part, to },
      from: goesOn ? current.from : state.settings,
      before: goesOn ? current.before : run,
    });
    const { resident, open, ...rest } = state;
    write({
      ...rest,
      settings: to,
      ...(open !== undefined && isKept(state.settings, to) && { open }),
      ...(resident !== undefined && resident < to.residents && { resident }),
    });
  };
  return { act: current, actOn };
}

/** Bands of one policy are not those of another. */
function isKept(from: LabSettings, to: LabSettings): boolean {
  return from.scenario === to.scenario;
}
