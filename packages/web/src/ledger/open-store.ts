import type { Question } from "./enact.ts";
import type { Checked, Enacted } from "./enacted.ts";
import { loadStore, storeBytes } from "./load-store.ts";
import type { StoreAnswer, StoreRequest } from "./messages.ts";

/** How far something is. */
export interface StoreProgress {
  readonly what: "loading" | "opening" | "enacting";
  readonly done: number;
  readonly total: number;
}

/** The store of the page, in a worker of its own. */
export interface PageStore {
  /** A history as far as a day; nothing where a newer question has taken its place. */
  enact(question: Question, onProgress: (progress: StoreProgress) => void): Promise<Enacted | undefined>;
  check(): Promise<Checked>;
  close(): void;
}

interface Asked {
  readonly resolve: (answer: StoreAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Loads the database and opens a store with it.
 *
 * @throws {Error} if the files are not to be had, or the database does not start in this browser.
 */
export async function openPageStore(
  signal: AbortSignal,
  onProgress: (progress: StoreProgress) => void,
): Promise<PageStore> {
  const parts = await loadStore({
    signal,
    onProgress: (done) => onProgress({ what: "loading", done, total: storeBytes }),
  });
  onProgress({ what: "opening", done: 0, total: 1 });
  const worker = new Worker(new URL("./store-worker.ts", import.meta.url), { type: "module" });
  const asked = new Map<number, Asked>();
  let count = 0;
  const failAll = (message: string) => {
    for (const { reject } of asked.values()) reject(new Error(message));
    asked.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<StoreAnswer>) => {
    const question = asked.get(data.id);
    if (data.kind === "progress") return question?.onProgress(data.done, data.total);
    asked.delete(data.id);
    if (data.kind === "failed") question?.reject(new Error(data.message));
    else question?.resolve(data);
  };
  worker.onerror = ({ message }) => failAll(message || "the worker did not start");
  const ask = (request: WithoutId, onProgress: Asked["onProgress"] = () => {}) =>
    new Promise<StoreAnswer>((resolve, reject) => {
      count += 1;
      asked.set(count, { resolve, reject, onProgress });
      worker.postMessage({ ...request, id: count } as StoreRequest);
    });
  const close = () => {
    worker.terminate();
    failAll("closed");
  };
  signal.addEventListener("abort", close, { once: true });
  await ask({ kind: "open", parts });
  return {
    async enact(question, onProgress) {
      const answer = await ask({ kind: "enact", question }, (done, total) =>
        onProgress({ what: "enacting", done, total }),
      );
      return answer.kind === "enacted" ? answer.enacted : undefined;
    },
    async check() {
      const answer = await ask({ kind: "check" });
      if (answer.kind !== "checked") throw new Error("the store was asked for something else");
      return answer.checked;
    },
    close,
  };
}

type WithoutId = {
  [Kind in StoreRequest["kind"]]: Omit<Extract<StoreRequest, { kind: Kind }>, "id">;
}[StoreRequest["kind"]];
