import type { AsScenario } from "./as-scenario.ts";
import { type AskOptions, createDesk, type LabWorker } from "./desk.ts";
import type { LifeInPage, PairInPage, ReportInPage, ResidentsInPage, ResidentsQuery, RunInPage } from "./results.ts";
import { firstSettings, type LabSettings } from "./settings.ts";

/** What a page will ask for. */
export interface LabNeeds {
  /** Whether the digests of runs are among it. */
  readonly digests: boolean;
}

/**
 * The laboratory as the page has it. Each question is rejected with a `LabError` where there is no result. A newer
 * `run` takes the place of one that is under way; other questions go on beside each other.
 */
export interface Lab {
  run(settings: LabSettings, options?: AskOptions): Promise<RunInPage>;
  /** The digest of a run, as in the manifest of its folder. It takes longer than the run, and keeps no other question waiting. */
  digest(settings: LabSettings, options?: AskOptions): Promise<string>;
  residents(settings: LabSettings, query: ResidentsQuery, options?: AskOptions): Promise<ResidentsInPage>;
  /** One resident by number. */
  life(settings: LabSettings, resident: number, options?: AskOptions): Promise<LifeInPage>;
  pair(base: LabSettings, other: LabSettings, options?: AskOptions): Promise<PairInPage>;
  report(settings: LabSettings, isAlone: boolean, options?: AskOptions): Promise<ReportInPage>;
  /** The command that makes the same run, with a scenario document where there has to be one. */
  scenario(settings: LabSettings, options?: AskOptions): Promise<AsScenario>;
  /** Starts what questions need, so that the network may go: it is asked something that costs nothing. */
  ready(needs: LabNeeds): Promise<void>;
  /** Ends the workers; what is under way is rejected as cancelled. */
  close(): void;
}

/** A laboratory over two workers, of which one is for digests alone. */
export function createLab(startWorker: () => LabWorker): Lab {
  const [front, behind] = [createDesk(startWorker), createDesk(startWorker)];
  return {
    run: (settings, options) => front.ask("run", { settings }, options),
    digest: (settings, options) => behind.ask("digest", { settings }, options),
    residents: (settings, query, options) => front.ask("residents", { settings, query }, options),
    life: (settings, resident, options) => front.ask("life", { settings, resident }, options),
    pair: (base, other, options) => front.ask("pair", { base, other }, options),
    report: (settings, isAlone, options) => front.ask("report", { settings, isAlone }, options),
    scenario: (settings, options) => front.ask("scenario", { settings }, options),
    ready: async ({ digests }) => {
      for (const desk of digests ? [front, behind] : [front]) await desk.ask("scenario", { settings: firstSettings });
    },
    close: () => {
      front.close();
      behind.close();
    },
  };
}
