import { afterAll, beforeAll, expect, test } from "@tallyglass/testkit";
import { type BrowserEngine, openBrowserEngine } from "@tallyglass/testkit/browser";
import { digestHere, planForEngines, scenariosForEngines } from "./sums-of-a-run.ts";

let engine: BrowserEngine;

beforeAll(async () => {
  engine = await openBrowserEngine();
}, 120_000);

afterAll(() => engine?.close());

test.each(scenariosForEngines)("a run of %s in a worker of Chromium comes to the same digest", async (id) => {
  const plan = planForEngines(id);
  const { digest } = await engine.run(plan);
  expect(digest).toBe(digestHere(plan));
});
