import type { AsScenario } from "./as-scenario.ts";
import { LabError } from "./lab-error.ts";
import type { LabAnswer, LabKind, LabProgress, LabQuestions, LabRequest, LabResults } from "./messages.ts";
import type {
  DrawnRun,
  LifeInPage,
  PairInPage,
  ReportInPage,
  ResidentsInPage,
  ResidentsQuery,
  RunInPage,
} from "./results.ts";
import type { LabSettings } from "./settings.ts";

export interface AskOptions {
  /** Cancels the question: it is rejected at once, and the worker stops within 200 ms. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LabProgress) => void;
}

export interface RunOptions extends AskOptions {
  /** Told as soon as there is something to draw; the digest follows when the page has asked for no other run for a while. */
  readonly onDrawn?: (run: DrawnRun) => void;
}

/**
 * The laboratory as the page has it. Each question is rejected with a `LabError` where there is no result. A newer
 * `run` takes the place of one that is under way; other questions go on beside each other.
 */
export interface Lab {
  run(settings: LabSettings, options?: RunOptions): Promise<RunInPage>;
  residents(settings: LabSettings, query: ResidentsQuery, options?: AskOptions): Promise<ResidentsInPage>;
  /** One resident by number. */
  life(settings: LabSettings, resident: number, options?: AskOptions): Promise<LifeInPage>;
  pair(base: LabSettings, other: LabSettings, options?: AskOptions): Promise<PairInPage>;
  report(settings: LabSettings, isAlone: boolean, options?: AskOptions): Promise<ReportInPage>;
  /** The command that makes the same run, with a scenario document where there has to be one. */
  scenario(settings: LabSettings, options?: AskOptions): Promise<AsScenario>;
  /** Ends the worker; what is under way is rejected as cancelled. */
  close(): void;
}

/** The part of a worker that is used. */
export interface LabWorker {
  onmessage: ((event: { readonly data: LabAnswer }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  onmessageerror: (() => void) | null;
  postMessage(request: LabRequest): void;
  terminate(): void;
}

interface Asked {
  readonly settle: (answer: Exclude<LabAnswer, { readonly kind: "progress" | "drawn" }>) => void;
  readonly reject: (error: LabError) => void;
  readonly onProgress: RunOptions["onProgress"];
  readonly onDrawn: RunOptions["onDrawn"];
}

/**
 * A laboratory over some worker, which starts with the first question. One that fails rejects all that is under way, and the
 * next question starts another.
 */
export function createLab(startWorker: () => LabWorker): Lab {
  const asked = new Map<number, Asked>();
  let worker: LabWorker | undefined;
  let count = 0;

  return {
    run: (settings, options) => ask("run", { settings }, options),
    residents: (settings, query, options) => ask("residents", { settings, query }, options),
    life: (settings, resident, options) => ask("life", { settings, resident }, options),
    pair: (base, other, options) => ask("pair", { base, other }, options),
    report: (settings, isAlone, options) => ask("report", { settings, isAlone }, options),
    scenario: (settings, options) => ask("scenario", { settings }, options),
    close: () => end({ kind: "cancelled" }),
  };

  function ask<Kind extends LabKind>(
    kind: Kind,
    question: LabQuestions[Kind],
    { signal, onProgress, onDrawn }: RunOptions = {},
  ): Promise<LabResults[Kind]> {
    count += 1;
    const id = count;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new LabError({ kind: "cancelled" }));
      const cancel = () => {
        worker?.postMessage({ kind: "cancel", id });
        finish();
        reject(new LabError({ kind: "cancelled" }));
      };
      const finish = () => {
        asked.delete(id);
        signal?.removeEventListener("abort", cancel);
      };
      signal?.addEventListener("abort", cancel);
      asked.set(id, {
        settle: (answer) => {
          finish();
          if (answer.kind === "done") resolve(answer.result as LabResults[Kind]);
          else reject(new LabError(reasonOf(answer)));
        },
        reject: (error) => {
          finish();
          reject(error);
        },
        ...{ onProgress, onDrawn },
      });
      send({ kind, id, ...question } as LabRequest);
    });
  }

  function send(request: LabRequest): void {
    try {
      worker ??= listenTo(startWorker());
      worker.postMessage(request);
    } catch (error) {
      end({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  function listenTo(started: LabWorker): LabWorker {
    started.onmessage = ({ data }) => {
      const question = asked.get(data.id);
      if (data.kind === "progress") question?.onProgress?.({ done: data.done, total: data.total });
      else if (data.kind === "drawn") question?.onDrawn?.(data.run);
      else question?.settle(data);
    };
    started.onerror = ({ message }) => end({ kind: "failed", message: message || "the worker did not start" });
    started.onmessageerror = () => end({ kind: "failed", message: "the worker answered what cannot be read" });
    return started;
  }

  function end(reason: LabError["reason"]): void {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of [...asked.values()]) reject(new LabError(reason));
  }
}

function reasonOf(answer: Extract<LabAnswer, { readonly kind: "cancelled" | "problem" }>): LabError["reason"] {
  if (answer.kind === "problem") return answer.problem;
  return { kind: answer.by === "newer-run" ? "superseded" : "cancelled" };
}
