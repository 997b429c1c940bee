import { existsSync } from "node:fs";
import type { Server } from "node:http";
import packagedChromium from "@sparticuz/chromium";
import { afterAll, beforeAll, expect, test } from "@tallyglass/testkit";
import { type Browser, chromium } from "playwright-core";
import { serveModules } from "./serve-modules.ts";
import { digestHere, planForEngines, scenariosForEngines } from "./sums-of-a-run.ts";

/** A worker in the page: it is sent a plan, and sends back the digest of its run. */
const worker = `
import { createEngine, unfoldQuiet } from "/simulation/dist/engine.js";
onmessage = async ({ data: plan }) => {
  const engine = createEngine(plan, { replicate: 0 });
  const tally = new Float64Array(engine.shape.length);
  engine.run(0, plan.residents, tally);
  const digest = await crypto.subtle.digest("SHA-256", unfoldQuiet(plan, engine.shape, tally));
  postMessage(Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join(""));
};`;

const page = "<!doctype html><html lang=en><title>A run in a worker</title>";

let browser: Browser;
let served: { origin: string; server: Server };

beforeAll(async () => {
  const system = "/usr/bin/chromium";
  browser = await chromium.launch({
    executablePath: existsSync(system) ? system : await packagedChromium.executablePath(),
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  served = await serveModules({ "/": page, "/worker.js": worker });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  served?.server.close();
});

test.each(scenariosForEngines)("a run of %s in a worker of Chromium comes to the same digest", async (id) => {
  const plan = planForEngines(id);
  const view = await browser.newPage();
  await view.goto(served.origin);
  const digest = await view.evaluate(runInWorker, { text: asText(plan) });
  await view.close();
  expect(digest).toBe(digestHere(plan));
});

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
function runInWorker({ text }: { text: string }): Promise<string> {
  const revive = (_: string, value: { array?: string; values?: string[]; number?: string } | null) => {
    if (value?.number !== undefined) return Number(value.number);
    if (value?.array === undefined) return value;
    const Made = (globalThis as unknown as Record<string, new (values: number[]) => unknown>)[value.array];
    return Made === undefined ? value : new Made((value.values ?? []).map(Number));
  };
  const Background = (globalThis as unknown as { Worker: new (url: string, options: object) => WorkerLike }).Worker;
  interface WorkerLike {
    onmessage: (event: { data: string }) => void;
    onerror: (event: { message: string }) => void;
    postMessage(message: unknown): void;
  }
  return new Promise((resolve, reject) => {
    const started = new Background("/worker.js", { type: "module" });
    started.onmessage = ({ data }) => resolve(data);
    started.onerror = ({ message }) => reject(new Error(message));
    started.postMessage(JSON.parse(text, revive));
  });
}
