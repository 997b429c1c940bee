import { randomInt } from "node:crypto";
import type { z } from "zod";
import type { run as runSchema } from "../api/schemas/runs.ts";
import type { Limits } from "../guard/options.ts";
import type { AuditRequest, Laboratory, RunRequest, RunResult, Watch } from "../laboratory.ts";
import { Problem } from "../problems/problem.ts";
import type { ProblemBody } from "../problems/problem-response.ts";
import type { Language } from "../text.ts";
import { JobQueue } from "./job-queue.ts";
import { finished, Progress } from "./progress.ts";
import { Watchers } from "./watchers.ts";

export type RunState = z.output<typeof runSchema>;

/** What is told of a run while it is under way. */
export interface RunEvent {
  readonly name: "state" | "progress" | "end";
  readonly run: RunState;
}

interface KeptRun {
  readonly id: string;
  readonly simulation: Progress;
  audit: Progress | undefined;
  result: RunResult | undefined;
  readonly stopping: AbortController;
  readonly watchers: Watchers<RunEvent>;
  /** Done when nothing of it is under way; it never fails. */
  work: Promise<void>;
}

/** What a fault comes to for whoever reads of it. */
type Told = (fault: unknown, language: Language) => ProblemBody;

/** Runs and their audits: carried out one after another, watched, stopped, kept. */
export class Runs {
  readonly #laboratory: Laboratory;
  readonly #limits: Limits;
  readonly #tell: Told;
  readonly #queue: JobQueue;
  readonly #runs = new Map<string, KeptRun>();
  #watching = 0;
  #isEnding = false;

  constructor(laboratory: Laboratory, limits: Limits, tell: Told) {
    this.#laboratory = laboratory;
    this.#limits = limits;
    this.#tell = tell;
    this.#queue = new JobQueue(limits.waiting);
  }

  /** Takes up what was kept before. */
  async open(): Promise<void> {
    for (const [id, { result, isAudited }] of await this.#laboratory.keptRuns()) {
      const run = newRun(id, finished(result.residents * result.replicates, "residents"));
      run.result = result;
      if (isAudited) run.audit = finished(0, "runs");
      this.#runs.set(id, run);
    }
  }

  list(): readonly RunState[] {
    return Array.from(this.#runs.values(), stateOf);
  }

  state(id: string): RunState {
    return stateOf(this.#find(id));
  }

  /** @throws {Problem} if no further run is taken: asked first, so that nobody works for one in vain. */
  requirePlace(): void {
    if (this.#runs.size >= this.#limits.runs) throw full();
    this.#queue.requirePlace();
  }

  start(request: RunRequest, language: Language): RunState {
    this.requirePlace();
    const run = newRun(newId(), new Progress("residents"));
    this.#carryOut(run, run.simulation, language, async (watch) => {
      run.result = await this.#laboratory.simulate(run.id, request, watch);
    });
    this.#runs.set(run.id, run);
    return stateOf(run);
  }

  audit(id: string, request: AuditRequest): RunState {
    const run = this.#find(id);
    if (run.result === undefined) throw conflict("the run is not finished", "该运行尚未完成");
    if (run.audit?.isUnderWay) throw conflict("the audit is under way", "审计正在进行");
    const audit = new Progress("runs");
    this.#carryOut(run, audit, request.language, (watch) => this.#laboratory.audit(id, request, watch));
    run.audit = audit;
    return stateOf(run);
  }

  requireReport(id: string): void {
    if (this.#find(id).audit?.isDone) return;
    throw conflict("the run is not audited", "该运行尚未审计", "POST …/audit");
  }

  async remove(id: string): Promise<void> {
    const run = this.#find(id);
    this.#runs.delete(id);
    await stop(run);
    await this.#laboratory.remove(id);
  }

  /** What happens to a run from now on, its state first, until nothing is left to do or the watcher leaves. */
  watch(id: string): (signal: AbortSignal) => AsyncGenerator<RunEvent> {
    const run = this.#find(id);
    if (this.#watching >= this.#limits.streams) throw new Problem("too-many-requests", {}, { "Retry-After": "10" });
    return (signal) => this.#eventsOf(run, signal);
  }

  /** Stops everything that is under way; what is whole is kept. */
  async close(): Promise<void> {
    this.#isEnding = true;
    await Promise.all(Array.from(this.#runs.values(), stop));
  }

  async *#eventsOf(run: KeptRun, signal: AbortSignal): AsyncGenerator<RunEvent> {
    this.#watching += 1;
    const events = run.watchers.watch(signal);
    try {
      yield { name: "state", run: stateOf(run) };
      if (!isUnderWay(run)) return yield { name: "end", run: stateOf(run) };
      for await (const event of events) {
        yield event;
        if (event.name === "end") return;
      }
    } finally {
      this.#watching -= 1;
      await events.return(undefined);
    }
  }

  #find(id: string): KeptRun {
    const run = this.#runs.get(id);
    if (run === undefined)
      throw new Problem("not-found", { detail: { en: "there is no such run", zh: "没有这一运行" } });
    return run;
  }

  #carryOut(run: KeptRun, progress: Progress, language: Language, work: (watch: Watch) => Promise<void>): void {
    if (this.#isEnding) throw new Problem("ending");
    const tell = (name: RunEvent["name"]) => run.watchers.tell({ name, run: stateOf(run) });
    const { signal } = run.stopping;
    const job = this.#queue.add(async () => {
      progress.begin();
      tell("state");
      await work({
        signal,
        onProgress: (done, total) => {
          if (progress.update(done, total)) tell("progress");
        },
      });
      progress.end();
    }, signal);
    run.work = job
      .catch((fault: unknown) => {
        if (!signal.aborted) progress.fail(this.#tell(fault, language));
      })
      .then(() => {
        if (signal.aborted) return;
        tell("state");
        tell("end");
      });
  }
}

/** Ends what is under way, and tells those who watch. */
async function stop(run: KeptRun): Promise<void> {
  run.stopping.abort();
  await run.work;
  for (const each of [run.simulation, run.audit]) each?.cancel();
  run.watchers.tell({ name: "end", run: stateOf(run) });
  run.watchers.end();
}

function newRun(id: string, simulation: Progress): KeptRun {
  return {
    ...{ id, simulation, audit: undefined, result: undefined },
    stopping: new AbortController(),
    watchers: new Watchers((later, earlier) => later.name === "progress" && earlier.name === "progress"),
    work: Promise.resolve(),
  };
}

/** Letters alone: no digits that could be taken for anybody's. */
function newId(): string {
  return `run-${Array.from({ length: 12 }, () => String.fromCharCode(97 + randomInt(26))).join("")}`;
}

function stateOf({ id, simulation, audit, result }: KeptRun): RunState {
  return { id, synthetic: true, simulation: simulation.told(), result: result ?? null, audit: audit?.told() ?? null };
}

function isUnderWay({ simulation, audit }: KeptRun): boolean {
  return [simulation, audit].some((each) => each?.isUnderWay);
}

function full(): Problem {
  return new Problem("queue-full", {
    help: { en: "DELETE a run that is no longer needed", zh: "请先 DELETE 不再需要的运行" },
  });
}

function conflict(en: string, zh: string, help?: string): Problem {
  return new Problem("conflict", { detail: { en, zh }, help: help === undefined ? undefined : { en: help } });
}
