import type { LabProgress } from "../../lab/messages.ts";
import type { AskOptions } from "../../lab/open-lab.ts";
import type { RunInPage } from "../../lab/results.ts";
import type { LabSettings } from "../../lab/settings.ts";
import { theLab } from "../../lab/the-lab.ts";

interface Ahead {
  readonly settings: LabSettings;
  readonly run: Promise<RunInPage>;
  readonly controller: AbortController;
  onProgress: ((progress: LabProgress) => void) | undefined;
}

let ahead: Ahead | undefined;

/** Asks for a run before the page is drawn with its settings: the worker runs meanwhile. */
export function askAhead(settings: LabSettings): void {
  const controller = new AbortController();
  const run = theLab().run(settings, {
    signal: controller.signal,
    onProgress: (progress) => own.onProgress?.(progress),
  });
  const own: Ahead = { settings, run, controller, onProgress: undefined };
  run.catch(() => {});
  ahead = own;
}

/** The run of settings: the one that was asked for ahead, or another. */
export function askRun(settings: LabSettings, options: AskOptions): Promise<RunInPage> {
  const own = ahead;
  ahead = undefined;
  if (own?.settings !== settings) return theLab().run(settings, options);
  own.onProgress = options.onProgress;
  options.signal?.addEventListener("abort", () => own.controller.abort());
  return own.run;
}
