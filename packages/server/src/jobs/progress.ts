import type { Stage } from "../api/schemas/runs.ts";
import type { ProblemBody } from "../problems/problem-response.ts";

const leastInterval = 100;

/** How far a job has come. */
export class Progress {
  readonly #unit: Stage["unit"];
  #state: Stage["state"] = "queued";
  #done = 0;
  #total: number | null = null;
  #problem: ProblemBody | undefined;
  #startedAt = 0;
  #took = 0;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(unit: Stage["unit"]) {
    this.#unit = unit;
  }

  get isUnderWay(): boolean {
    return this.#state === "queued" || this.#state === "running";
  }

  get isDone(): boolean {
    return this.#state === "done";
  }

  begin(): void {
    this.#state = "running";
    this.#startedAt = performance.now();
  }

  /** Whether it is time to tell of it. */
  update(done: number, total: number | null): boolean {
    this.#done = done;
    this.#total = total;
    const at = performance.now();
    this.#took = at - this.#startedAt;
    if (at - this.#toldAt < leastInterval) return false;
    this.#toldAt = at;
    return true;
  }

  end(): void {
    this.#state = "done";
    this.#total ??= this.#done;
  }

  fail(problem: ProblemBody): void {
    this.#state = "failed";
    this.#problem = problem;
  }

  cancel(): void {
    if (this.isUnderWay) this.#state = "cancelled";
  }

  told(): Stage {
    const rate = this.#took > 0 ? Math.round((this.#done * 1000) / this.#took) : 0;
    return {
      ...{ state: this.#state, done: this.#done, total: this.#total, unit: this.#unit, rate },
      ...(this.#problem && { problem: this.#problem }),
    };
  }
}

/** Of a job that was done before. */
export function finished(total: number, unit: Stage["unit"]): Progress {
  const progress = new Progress(unit);
  progress.update(total, total);
  progress.end();
  return progress;
}
