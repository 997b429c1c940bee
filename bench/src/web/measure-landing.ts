import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { openChromium } from "@tallyglass/testkit/browser";
import { medianOf, milliseconds, type WebFigure } from "./web-figure.ts";

export type Browser = Awaited<ReturnType<typeof openChromium>>;
export type Page = Awaited<ReturnType<Browser["newPage"]>>;

const throttle = 4;
const loads = 7;
const acts = 25;

/** The first page: its scripts, its first chart on a slow machine, and what an event on the timeline takes. */
export async function measureLanding(browser: Browser, site: string, address: string): Promise<readonly WebFigure[]> {
  return [measureScripts(site), ...(await measurePaint(browser, address)), await measureAct(browser, address)];
}

function measureScripts(site: string): WebFigure {
  const html = readFileSync(join(site, "index.html"), "utf8");
  const found = html.matchAll(/(?:<script[^>]* src|modulepreload" href)="([^"]+)"/g);
  const sizes = Array.from(found, ([, name = ""]) => gzipSync(readFileSync(join(site, name)), { level: 9 }).length);
  const all = sizes.reduce((sum, each) => sum + each, 0);
  return {
    what: "script of the first page, compressed",
    value: `${(all / 1000).toFixed(1)} kB in ${sizes.length} files`,
    baseline: "none",
    promise: "200 kB",
  };
}

/** When the first chart is painted: it is in the page as it comes, so that this is the first paint of content. */
async function measurePaint(browser: Browser, address: string): Promise<readonly WebFigure[]> {
  const painted: number[] = [];
  const live: number[] = [];
  const blank: number[] = [];
  for (let load = 0; load < loads; load += 1) {
    const page = await slowPage(browser);
    await page.goto(address);
    await page.waitForSelector("[data-live=true] .row svg");
    live.push(Number(await page.evaluate("performance.now()")));
    painted.push(await firstPaint(page));
    await page.close();
    const empty = await slowPage(browser);
    await empty.goto(`${address}blank.html`);
    blank.push(await firstPaint(empty));
    await empty.close();
  }
  const baseline = `a page with one word: ${medianOf(blank).toFixed(0)} ms`;
  return [
    { what: "first chart, at fourfold CPU throttle", value: milliseconds(painted), baseline, promise: "1,500 ms" },
    { what: "first page answers, at fourfold CPU throttle", value: milliseconds(live), baseline, promise: "none" },
  ];
}

async function slowPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  return page;
}

async function firstPaint(page: Page): Promise<number> {
  const paint = `new Promise((resolve) => new PerformanceObserver((list) => {
    const entry = list.getEntriesByName("first-contentful-paint")[0];
    if (entry) resolve(entry.startTime);
  }).observe({ type: "paint", buffered: true }))`;
  return Number(await page.evaluate(paint));
}

/** From a click on an event to the frame with nine scores moved. */
async function measureAct(browser: Browser, address: string): Promise<WebFigure> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  await page.goto(`${address}#life=`);
  await page.waitForSelector("[data-live=true]");
  const taken: number[] = [];
  for (let act = 0; act < acts; act += 1) {
    taken.push(Number(await page.evaluate(actAndWait)));
  }
  await page.close();
  return {
    what: "an event is added and nine scores move",
    value: milliseconds(taken),
    baseline: "a frame: 17 ms",
    promise: "100 ms",
  };
}

const actAndWait = `(async () => {
  const scores = () => [...document.querySelectorAll(".row .number")].map((each) => each.textContent).join();
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const before = scores();
  const button = document.querySelector(".add .quick button");
  const from = performance.now();
  button.click();
  await frame();
  if (scores() === before) throw new Error("no score moved");
  const taken = performance.now() - from;
  document.querySelector(".act-note button").click();
  await frame();
  return taken;
})()`;
