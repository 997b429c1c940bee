import { LabError } from "./lab-error.ts";
import type { LabAnswer, LabKind, LabProgress, LabQuestions, LabRequest, LabResults } from "./messages.ts";
import type { LifeInPage, PairInPage, ReportInPage, ResidentsInPage, ResidentsQuery, RunInPage } from "./results.ts";
import type { LabSettings } from "./settings.ts";

export interface AskOptions {
  /** Cancels the question: it is rejected at once, and the worker stops within 200 ms. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LabProgress) => void;
}

/**
 * The laboratory as the page has it. Each question is rejected with a `LabError` where there is no result. A newer
 * `run` takes the place of one that is under way; other questions go on beside each other.
 */
export interface Lab {
  run(settings: LabSettings, options?: AskOptions): Promise<RunInPage>;
  residents(settings: LabSettings, query: ResidentsQuery, options?: AskOptions): Promise<ResidentsInPage>;
  /** One resident by number. */
  life(settings: LabSettings, resident: number, options?: AskOptions): Promise<LifeInPage>;
  pair(base: LabSettings, other: LabSettings, options?: AskOptions): Promise<PairInPage>;
  report(settings: LabSettings, isAlone: boolean, options?: AskOptions): Promise<ReportInPage>;
  /** Ends the worker; what is under way is rejected as cancelled. */
  close(): void;
}

/** The part of a worker that is used: tests put something else in its place. */
export type LabWorker = Pick<Worker, "onmessage" | "onerror" | "onmessageerror" | "postMessage" | "terminate">;

interface Asked {
  readonly settle: (answer: Exclude<LabAnswer, { readonly kind: "progress" }>) => void;
  readonly reject: (error: LabError) => void;
  readonly onProgress: AskOptions["onProgress"];
}

/**
 * Opens the laboratory. Its worker starts with the first question; one that fails rejects all that is under way, and
 * the next question starts another.
 *
 * @example
 * ```ts
 * const lab = openLab();
 * const { histogram } = await lab.run(firstSettings);
 * ```
 */
export function openLab(startWorker: () => LabWorker = startLabWorker): Lab {
  const asked = new Map<number, Asked>();
  let worker: LabWorker | undefined;
  let count = 0;

  return {
    run: (settings, options) => ask("run", { settings }, options),
    residents: (settings, query, options) => ask("residents", { settings, query }, options),
    life: (settings, resident, options) => ask("life", { settings, resident }, options),
    pair: (base, other, options) => ask("pair", { base, other }, options),
    report: (settings, isAlone, options) => ask("report", { settings, isAlone }, options),
    close: () => end({ kind: "cancelled" }),
  };

  function ask<Kind extends LabKind>(
    kind: Kind,
    question: LabQuestions[Kind],
    { signal, onProgress }: AskOptions = {},
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
        onProgress,
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
    started.onmessage = ({ data }: MessageEvent<LabAnswer>) => {
      const question = asked.get(data.id);
      if (data.kind === "progress") question?.onProgress?.({ done: data.done, total: data.total });
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

function startLabWorker(): LabWorker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
}
