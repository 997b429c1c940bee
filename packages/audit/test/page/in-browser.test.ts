import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as Plot from "@observablehq/plot";
import { expect, test } from "@tallyglass/testkit";
import { openChromium } from "@tallyglass/testkit/browser";
import * as d3Array from "d3-array";
import { sampleReport } from "../sample-report.ts";
import { pageOf } from "./pages.ts";

const plot = createRequire(import.meta.url).resolve("@observablehq/plot");
const files: Readonly<Record<string, string>> = {
  "/d3.js": createRequire(plot)
    .resolve("d3")
    .replace(/[^/\\]*$/, "d3.js"),
  "/sankey.js": createRequire(import.meta.url).resolve("d3-sankey"),
  "/plot.js": plot.replace(/src[/\\]index\.js$/, "dist/plot.umd.js"),
};

/** Bare names as modules over what the libraries leave in the window. */
const shims: Readonly<Record<string, string>> = {
  "/plot-module.js": Object.keys(Plot).map(namedExport("Plot")).join(""),
  "/d3-array-module.js": Object.keys(d3Array).map(namedExport("d3")).join(""),
  "/d3-sankey-module.js": namedExport("d3")("sankey"),
};
const imports = {
  "@observablehq/plot": "/plot-module.js",
  "d3-array": "/d3-array-module.js",
  "d3-sankey": "/d3-sankey-module.js",
};
const html = `<!doctype html><script src="/d3.js"></script><script src="/sankey.js"></script><script src="/plot.js"></script>
<script type="importmap">${JSON.stringify({ imports })}</script>`;

// Where a pixel of the screen is one of the style sheet, Plot moves strokes by half of one, so that they are sharp.
test("a browser with its own document and a fine screen makes the same bytes as Node", async () => {
  const browser = await openChromium();
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  const built = dirname(fileURLToPath(new URL("../../dist/page.js", import.meta.url)));
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: html });
    const body = shims[pathname];
    if (body !== undefined) return route.fulfill({ contentType: "text/javascript", body });
    return route.fulfill({ contentType: "text/javascript", path: files[pathname] ?? `${built}${pathname}` });
  });
  await page.goto("http://modules.test/");
  const made = await page.evaluate(
    `import("/page.js").then(({ reportPage }) => reportPage(${JSON.stringify(sampleReport)}, document, { language: "en" }))`,
  );
  await browser.close();
  expect(made).toBe(pageOf());
}, 120_000);

function namedExport(library: string): (name: string) => string {
  return (name) => `export const ${name} = ${library}.${name};\n`;
}
