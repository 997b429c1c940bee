import { buildSite } from "@tallyglass/web";
import { libraryFolder } from "../library/policy-files.ts";
import { requirePath } from "../output/require-path.ts";
import { writingFailure } from "../output/writing-failure.ts";
import { clearSiteFolder, writeSiteList } from "../site/site-folder.ts";
import { print } from "./print.ts";

export interface SiteOptions {
  readonly out: string;
}

/** Writes the static site; one that stands there already is replaced. */
export async function runSite({ out }: SiteOptions): Promise<void> {
  requirePath("--out", out);
  try {
    clearSiteFolder(out);
    const files = await buildSite({ library: libraryFolder, out });
    writeSiteList(out, files);
    await print(`${out}: ${files.length} files; open index.html through any web server\n`);
  } catch (error) {
    throw writingFailure(error, out);
  }
}
