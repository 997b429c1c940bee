import type { SimulationPlan } from "@tallyglass/simulation";
import { openChromium } from "./open-chromium.ts";
import { serveModules } from "./serve-modules.ts";

/** What a run in a browser came to, and how long the worker of the page took for it. */
export interface BrowserRun {
  /** SHA-256 of the unfolded tally. */
  readonly digest: string;
  readonly milliseconds: number;
}

/** A page in Chromium whose worker runs plans. */
export interface BrowserEngine {
  /** The version of the browser. */
  readonly version: string;
  /** Runs a plan so many times, and gives the last one. */
  run(plan: SimulationPlan, times?: number): Promise<BrowserRun>;
  close(): Promise<void>;
}

const worker = `
import { createEngine, unfoldQuiet } from "/simulation/dist/engine.js";
onmessage = async ({ data: { plan, times } }) => {
  let milliseconds = 0;
  let sums;
  for (let time = 0; time < times; time += 1) {
    const startedAt = performance.now();
    const engine = createEngine(plan, { replicate: 0 });
    const tally = new Float64Array(engine.shape.length);
    engine.run(0, plan.residents, tally);
    sums = unfoldQuiet(plan, engine.shape, tally);
    milliseconds = performance.now() - startedAt;
  }
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", sums));
  postMessage({ digest: Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""), milliseconds });
};`;

const page = "<!doctype html><html lang=en><title>A run in a worker</title>";

export async function openBrowserEngine(): Promise<BrowserEngine> {
  const browser = await openChromium();
  const { origin, server } = await serveModules({ "/": page, "/worker.js": worker });
  return {
    version: browser.version(),
    run: async (plan, times = 1) => {
      const view = await browser.newPage();
      await view.goto(origin);
      const run = await view.evaluate(runInWorker, { text: asText(plan), times });
      await view.close();
      return run;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Typed arrays, not-a-number and infinity cross as text. */
function asText(plan: unknown): string {
  return JSON.stringify(plan, (_, value: unknown) => {
    if (ArrayBuffer.isView(value)) {
      return { array: value.constructor.name, values: Array.from(value as unknown as Iterable<number>, String) };
    }
    return typeof value === "number" && !Number.isFinite(value) ? { number: String(value) } : value;
  });
}

/** Runs in the page. */
function runInWorker({ text, times }: { text: string; times: number }): Promise<BrowserRun> {
  const revive = (_: string, value: { array?: string; values?: string[]; number?: string } | null) => {
    if (value?.number !== undefined) return Number(value.number);
    if (value?.array === undefined) return value;
    const Made = (globalThis as unknown as Record<string, new (values: number[]) => unknown>)[value.array];
    return Made === undefined ? value : new Made((value.values ?? []).map(Number));
  };
  const Background = (globalThis as unknown as { Worker: new (url: string, options: object) => WorkerLike }).Worker;
  interface WorkerLike {
    onmessage: (event: { data: BrowserRun }) => void;
    onerror: (event: { message: string }) => void;
    postMessage(message: unknown): void;
  }
  return new Promise((resolve, reject) => {
    const started = new Background("/worker.js", { type: "module" });
    started.onmessage = ({ data }) => resolve(data);
    started.onerror = ({ message }) => reject(new Error(message));
    started.postMessage({ plan: JSON.parse(text, revive), times });
  });
}
