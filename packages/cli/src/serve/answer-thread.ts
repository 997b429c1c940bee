import type { Worker } from "node:worker_threads";
import { type Answer, Problem, type Question, type QuestionKind } from "@tallyglass/server";
import type { FromAnswerThread, ToAnswerThread } from "./messages.ts";
import { faultFrom } from "./problem-of.ts";
import { startThread } from "./start-thread.ts";

interface Asked extends ToAnswerThread {
  readonly resolve: (answer: Answer<QuestionKind>) => void;
  readonly reject: (reason: unknown) => void;
}

const mostWaiting = 32;

/**
 * A thread that answers questions, so that whatever they take, requests are accepted and runs can be stopped. One that
 * works on a question that nobody waits for any more is ended, and another takes up the rest.
 */
export class AnswerThread {
  readonly #waiting: Asked[] = [];
  #current: Asked | undefined;
  #worker: Worker | undefined;

  ask<Kind extends QuestionKind>(kind: Kind, question: Question<Kind>, signal: AbortSignal): Promise<Answer<Kind>> {
    if (this.#waiting.length >= mostWaiting) throw new Problem("too-many-requests", {}, { "Retry-After": "5" });
    return new Promise<Answer<QuestionKind>>((resolve, reject) => {
      const asked: Asked = { kind, question, resolve, reject };
      this.#waiting.push(asked);
      signal.addEventListener("abort", () => this.#giveUp(asked, signal.reason), { once: true });
      this.#next();
    }) as Promise<Answer<Kind>>;
  }

  /** Starts the thread before anybody asks. */
  start(): void {
    this.#worker ??= this.#startWorker();
  }

  async close(): Promise<void> {
    const ending = new Problem("ending");
    for (const asked of this.#waiting.splice(0)) asked.reject(ending);
    this.#current?.reject(ending);
    this.#current = undefined;
    await this.#end();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    this.#current = this.#waiting.shift();
    if (this.#current === undefined) return;
    this.start();
    const { kind, question } = this.#current;
    this.#worker?.postMessage({ kind, question } satisfies ToAnswerThread);
  }

  #giveUp(asked: Asked, reason: unknown): void {
    const at = this.#waiting.indexOf(asked);
    if (at >= 0) this.#waiting.splice(at, 1);
    else if (this.#current === asked) {
      this.#current = undefined;
      void this.#end();
    } else return;
    asked.reject(reason);
    this.#next();
  }

  #startWorker(): Worker {
    const worker = startThread("answer-worker");
    worker.on("message", (message: FromAnswerThread) => this.#take(message));
    worker.on("error", (error) => this.#die(worker, error));
    worker.on("exit", () => this.#die(worker, new Error("the thread ended")));
    return worker;
  }

  #take(message: FromAnswerThread): void {
    const asked = this.#current;
    this.#current = undefined;
    if (message.kind === "answer") asked?.resolve(message.answer);
    else if (message.kind === "problem") asked?.reject(new Problem(message.problem.code, message.problem.parts));
    else asked?.reject(faultFrom(message.fault));
    this.#next();
  }

  #die(worker: Worker, fault: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#current?.reject(fault);
    this.#current = undefined;
    this.#next();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.removeAllListeners("message");
    await worker?.terminate();
  }
}
