import { LabError } from "./lab-error.ts";
import type { LabAnswer, LabKind, LabProgress, LabQuestions, LabRequest, LabResults } from "./messages.ts";

export interface AskOptions {
  /** Cancels the question: it is rejected at once, and the worker stops within 200 ms. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LabProgress) => void;
}

/** One worker, and the questions that are put to it. */
export interface Desk {
  ask<Kind extends LabKind>(kind: Kind, question: LabQuestions[Kind], options?: AskOptions): Promise<LabResults[Kind]>;
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
  readonly settle: (answer: Exclude<LabAnswer, { readonly kind: "progress" }>) => void;
  readonly reject: (error: LabError) => void;
  readonly onProgress: AskOptions["onProgress"];
}

/**
 * A desk over some worker, which starts with the first question. One that fails rejects all that is under way, and the
 * next question starts another.
 */
export function createDesk(startWorker: () => LabWorker): Desk {
  const asked = new Map<number, Asked>();
  let worker: LabWorker | undefined;
  let count = 0;

  return { ask, close: () => end({ kind: "cancelled" }) };

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
    started.onmessage = ({ data }) => {
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
