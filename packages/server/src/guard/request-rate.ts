import { Problem } from "../problems/problem.ts";

const stretch = 10_000;

/** Counts requests in stretches of ten seconds, whoever sends them. */
export class RequestRate {
  readonly #most: number;
  readonly #now: () => number;
  #since = Number.NEGATIVE_INFINITY;
  #count = 0;

  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** @throws {Problem} if there are too many. */
  count(): void {
    const at = this.#now();
    if (at - this.#since >= stretch) {
      this.#since = at;
      this.#count = 0;
    }
    this.#count += 1;
    if (this.#count <= this.#most) return;
    const wait = Math.ceil((this.#since + stretch - at) / 1000);
    throw new Problem("too-many-requests", {}, { "Retry-After": String(wait) });
  }
}
