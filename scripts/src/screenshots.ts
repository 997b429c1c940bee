import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { openChromium } from "@tallyglass/testkit/browser";
import { buildSite } from "@tallyglass/web";
import { root } from "./repository.ts";

/**
 * Takes the pictures of the README from the explorer as it is: `npm run screenshots`.
 * They are looked at by people, so that nothing compares them.
 */

interface Picture {
  readonly file: string;
  readonly place: string;
  readonly language: "en-GB" | "zh-CN";
  readonly colours: "light" | "dark";
  readonly width: number;
  readonly height: number;
  /** What has to be there before it is taken. */
  readonly shows?: string;
}

const pictures: readonly Picture[] = [
  { file: "one-life.png", place: "index.html", language: "en-GB", colours: "light", width: 1280, height: 860 },
  { file: "city.png", place: "city.html", language: "en-GB", colours: "light", width: 1280, height: 860 },
  {
    ...{ file: "flow.png", place: "flow.html#day=164&wrong=default;suzhou;21&appeal=150&answer=withdrawn;165" },
    ...{ language: "en-GB", colours: "light", width: 1280, height: 1000, shows: ".cost" },
  },
];

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

const address = "https://explorer.test/";
const site = mkdtempSync(join(tmpdir(), "tallyglass-screenshots-"));
const out = join(root, "docs/images");
mkdirSync(out, { recursive: true });
await buildSite({ library: join(root, "library"), out: site });
const browser = await openChromium();
try {
  for (const picture of pictures) await take(picture);
} finally {
  await browser.close();
  rmSync(site, { recursive: true });
}

async function take({ file, place, language, colours, width, height, shows }: Picture): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, locale: language, colorScheme: colours });
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    const contentType = `${types[extname(pathname)]}; charset=utf-8`;
    return route.fulfill({ contentType, body: readFileSync(join(site, pathname)) });
  });
  await page.goto(address + place);
  await page.waitForSelector("[data-live=true]");
  await page.waitForLoadState("networkidle");
  if (shows !== undefined) await page.waitForSelector(shows, { timeout: 120_000 });
  await page.screenshot({ path: join(out, file) });
  await page.close();
}
