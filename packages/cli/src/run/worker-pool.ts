import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";

/** Threads that run shards. They may start before there is a plan, and load while documents are read. */
export class WorkerPool {
  readonly #url: URL;
  readonly #workers: Worker[] = [];
  #onDeath: (failure: Failure) => void = () => {};
  #death: Failure | undefined;

  /** @param url what the workers run; another one only in tests */
  constructor(url = usualWorker) {
    this.#url = url;
  }

  /** Starts as many workers as lack to so many. */
  grow(count: number): void {
    while (this.#workers.length < count) this.#workers.push(this.#start());
  }

  get workers(): readonly Worker[] {
    return this.#workers;
  }

  /** Whoever is told of the death of a worker, also of one before now. */
  onDeath(tell: (failure: Failure) => void): void {
    this.#onDeath = tell;
    if (this.#death !== undefined) tell(this.#death);
  }

  async close(): Promise<void> {
    this.#onDeath = () => {};
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(): Worker {
    setFlagsFromString(compilesItself);
    const worker = new Worker(this.#url, { execArgv: [] });
    const die = (why: string) => {
      this.#death ??= deadWorker(why);
      this.#onDeath(this.#death);
    };
    worker.on("error", (error) => die(error.message));
    worker.on("exit", (code) => die(`it ended with ${code}`));
    return worker;
  }
}

/**
 * A worker compiles its hot code on its own thread. On another thread, the compiler may still be at work when the worker
 * ends, and then Node 20 aborts the whole process ("Assertion failed: (data.first) != nullptr"). It takes no longer.
 */
export const compilesItself = "--no-concurrent-recompilation";

/** Beside this file, compiled: a worker reads no TypeScript. */
const usualWorker = new URL(
  import.meta.url.endsWith(".ts") ? "../../dist/run/worker.js" : "./worker.js",
  import.meta.url,
);

/** What is said of a run whose worker died. */
export function deadWorker(why: string): Failure {
  return new Failure(
    exitCode.internalFault,
    `a worker of the run died: ${why}`,
    `${faultOfOurs}; --resume goes on from the last checkpoint`,
  );
}

export const faultOfOurs = "this is a fault of ours; please report it with the command that you ran";
