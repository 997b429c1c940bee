import { Problem } from "../problems/problem.ts";

interface Waiting {
  readonly job: () => Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Carries jobs out one after another; so many may wait, and no more. */
export class JobQueue {
  readonly #most: number;
  readonly #waiting: Waiting[] = [];
  #isBusy = false;

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Done when the job is. One that is aborted while it waits is never begun.
   *
   * @throws {Problem} if too many wait.
   */
  add(job: () => Promise<void>, signal: AbortSignal): Promise<void> {
    this.requirePlace();
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { job, resolve, reject };
      this.#waiting.push(waiting);
      signal.addEventListener("abort", () => this.#leave(waiting, signal.reason), { once: true });
      queueMicrotask(() => this.#next());
    });
  }

  /** @throws {Problem} if too many wait. */
  requirePlace(): void {
    if (this.#waiting.length >= this.#most) throw new Problem("queue-full", {}, { "Retry-After": "30" });
  }

  #leave(waiting: Waiting, reason: unknown): void {
    const at = this.#waiting.indexOf(waiting);
    if (at < 0) return;
    this.#waiting.splice(at, 1);
    waiting.reject(reason);
  }

  #next(): void {
    if (this.#isBusy) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#isBusy = true;
    next
      .job()
      .then(next.resolve, next.reject)
      .finally(() => {
        this.#isBusy = false;
        this.#next();
      });
  }
}
