import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundleScript, prerenderPages } from "./bundle.ts";
import { hanFont } from "./han-font.ts";
import { pageFile } from "./page-files.ts";
import { pageHtml } from "./page-html.ts";
import { readPageLibrary } from "./read-page-library.ts";
import { hanFile, siteStyle } from "./site-style.ts";

export interface SiteOptions {
  /** The folder with the documents that the page shows. */
  readonly library: string;
  /** Where the site is written; a folder that is empty or not there. */
  readonly out: string;
}

/** The pages of the site, by their files. */
const pages = { "index.html": "lives", "about.html": "about" } as const;

/**
 * Writes the static site: it runs from any folder of any host, and asks for nothing that is not in it.
 *
 * @returns the files that were written, as seen from the folder.
 * @throws {PolicyError} if a document does not load.
 */
export async function buildSite({ library: folder, out: where }: SiteOptions): Promise<readonly string[]> {
  const library = readPageLibrary(folder);
  const out = resolve(where);
  mkdirSync(join(out, "assets"), { recursive: true });
  const script = await bundleScript(library, out);
  const markup = await markupOf(library);
  const files: Readonly<Record<string, string | Uint8Array>> = {
    "icon.svg": pageFile("icon.svg"),
    "assets/style.css": siteStyle(),
    [`assets/${hanFile}`]: hanFont(library),
    ...Object.fromEntries(Object.entries(pages).map(([file, page]) => [file, pageHtml(page, markup[page], script)])),
  };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(out, file), content);
  return [script, ...Object.keys(files)].sort();
}

async function markupOf(library: string) {
  const scratch = mkdtempSync(join(tmpdir(), "tallyglass-site-"));
  try {
    const prerender = await prerenderPages(library, scratch);
    return { lives: prerender("lives"), about: prerender("about") };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
