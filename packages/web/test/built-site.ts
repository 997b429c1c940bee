import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { openChromium } from "@tallyglass/testkit/browser";
import axe from "axe-core";
import { buildSite } from "../src/index.ts";
import { libraryFolder } from "./page-library.ts";

type Browser = Awaited<ReturnType<typeof openChromium>>;
type Options = NonNullable<Parameters<Browser["newPage"]>[0]>;
export type Page = Awaited<ReturnType<Browser["newPage"]>>;

/** A folder of some host, so that nothing hangs on where the site stands. */
export const address = "https://site.test/some/folder/";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".data": "application/octet-stream",
};

export async function buildIntoScratch(): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "tallyglass-web-"));
  await buildSite({ library: libraryFolder, out });
  return out;
}

/** A page of the site in a browser, everything that it asked for elsewhere, and what the browser complained of. */
export async function showSite(browser: Browser, site: string, path = "", options: Options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB", ...options });
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route("**/*", async (route) => {
    const { href, origin, pathname } = new URL(route.request().url());
    const name = href.startsWith(address) ? `${origin}${pathname}`.slice(address.length) || "index.html" : "";
    const file = join(site, name);
    if (name !== "" && existsSync(file)) {
      const contentType = `${types[extname(file)]}; charset=utf-8`;
      return route.fulfill({ contentType, body: readFileSync(file) });
    }
    asked.push(href);
    return route.abort();
  });
  await page.goto(`${address}${path}`);
  if (options.javaScriptEnabled !== false) await page.waitForSelector("[data-live=true]");
  return { page, asked, complaints };
}

/** Brings a page to another state of itself, as its own links do, and waits for what that state shows. */
export async function follow(page: Page, state: string, selector: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(state)}`);
  await page.waitForSelector(selector);
}

/** The address of a page, with what the page writes at the latest once it is left. */
export async function addressOf(page: Page): Promise<string> {
  return String(await page.evaluate('dispatchEvent(new Event("pagehide")), location.href'));
}

/** What axe-core finds in a part of what is shown, as `rule: element`. */
export async function complaintsOfAxe(page: Page, within = "html"): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const result = (await page.evaluate(`axe.run("${within}", { resultTypes: ["violations"] })`)) as AxeResult;
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}
