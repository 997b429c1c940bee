import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openChromium } from "@tallyglass/testkit/browser";
import { buildSite } from "@tallyglass/web";
import { measureCity } from "./web/measure-city.ts";
import { measureLanding } from "./web/measure-landing.ts";
import { serveFolder } from "./web/serve-folder.ts";
import type { WebFigure } from "./web/web-figure.ts";

const library = fileURLToPath(new URL("../../library", import.meta.url));
const site = mkdtempSync(join(tmpdir(), "tallyglass-bench-web-"));

try {
  await buildSite({ library, out: site });
  writeFileSync(join(site, "blank.html"), "<!doctype html><title>blank</title><p>Blank");
  const served = await serveFolder(site);
  const browser = await openChromium();
  try {
    print([...(await measureLanding(browser, site, served.address)), ...(await measureCity(browser, served.address))]);
  } finally {
    await browser.close();
    served.close();
  }
} finally {
  rmSync(site, { recursive: true, force: true });
}

function print(figures: readonly WebFigure[]): void {
  console.log(`Chromium, ${availableParallelism()} cores, ${cpus()[0]?.model ?? "unknown processor"}`);
  console.log("| what | median | baseline | promise |");
  console.log("|---|---|---|---|");
  for (const { what, value, baseline, promise } of figures) {
    console.log(`| ${what} | ${value} | ${baseline} | ${promise} |`);
  }
}
