import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { embedFileOf, fileOf } from "../shell/page-name.ts";
import type { RenderedPage } from "../shell/rendered-page.ts";
import { bundlePages, type PageScripts, prerenderPages } from "./bundle.ts";
import { hanFont } from "./han-font.ts";
import { pageFile } from "./page-files.ts";
import { pageHtml } from "./page-html.ts";
import { hanFile, siteStyle } from "./site-style.ts";
import { readSiteTexts } from "./site-texts.ts";
import type { TextModule } from "./text-plugin.ts";

export interface SiteOptions {
  /** The folder with the documents that the page shows. */
  readonly library: string;
  /** Where the site is written; a folder that is empty or not there. */
  readonly out: string;
}

/**
 * Writes the static site: it runs from any folder of any host, and asks for nothing that is not in it.
 *
 * @returns the files that were written, as seen from the folder.
 * @throws {PolicyError} if a document does not load.
 */
export async function buildSite({ library: folder, out: where }: SiteOptions): Promise<readonly string[]> {
  const texts = await readSiteTexts(folder);
  const out = resolve(where);
  mkdirSync(join(out, "assets"), { recursive: true });
  const { scripts, files: bundled } = await bundlePages(texts, out);
  const pages = await renderedPages(texts);
  const files: Readonly<Record<string, string | Uint8Array>> = {
    "icon.svg": pageFile("icon.svg"),
    "assets/style.css": siteStyle(),
    [`assets/${hanFile}`]: hanFont(texts.map(({ text }) => text)),
    ...Object.fromEntries(
      pages.map((page) => [
        page.chart === undefined ? fileOf(page.name) : embedFileOf(page.name, page.chart),
        pageHtml(page, scripts.get(page.name) as PageScripts),
      ]),
    ),
  };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(out, file), content);
  return [...bundled, ...Object.keys(files)].sort();
}

async function renderedPages(texts: readonly TextModule[]): Promise<readonly RenderedPage[]> {
  const scratch = mkdtempSync(join(tmpdir(), "tallyglass-site-"));
  try {
    return await prerenderPages(texts, scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
