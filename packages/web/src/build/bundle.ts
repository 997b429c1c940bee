import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type InlineConfig, type Rolldown } from "vite";
import { type PageName, pageNames } from "../shell/page-name.ts";
import type { RenderedPage } from "../shell/rendered-page.ts";
import { libraryPlugin } from "./library-plugin.ts";
import { packageFolder } from "./page-files.ts";
import { twoLanguagesPlugin } from "./two-languages-plugin.ts";

/** The scripts of a page: the one that opens it, and those that it cannot run without. */
export interface PageScripts {
  readonly entry: string;
  readonly shared: readonly string[];
}

/** What every build of the pages has in common, whatever the environment of the process says. */
function common(library: string): InlineConfig {
  return {
    configFile: false,
    root: fileURLToPath(packageFolder),
    base: "./",
    logLevel: "error",
    publicDir: false,
    plugins: [libraryPlugin(library), twoLanguagesPlugin()],
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic", development: false } },
  };
}

/** What the bundler wrote. */
export interface Bundle {
  readonly scripts: ReadonlyMap<PageName, PageScripts>;
  /** All files, those as well that a page loads later. */
  readonly files: readonly string[];
}

/** Bundles the scripts of all pages into a folder. */
export async function bundleScripts(library: string, folder: string): Promise<Bundle> {
  const input = Object.fromEntries(pageNames.map((page) => [page, sourceOf(`pages/${page}/main.tsx`)]));
  const built = await build({
    ...common(library),
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input,
        output: { entryFileNames: "assets/[name]-[hash].js", chunkFileNames: "assets/[name]-[hash].js" },
      },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const chunks = new Map(output.flatMap((each) => (each.type === "chunk" ? [[each.fileName, each] as const] : [])));
  const scripts = new Map(
    pageNames.map((page): [PageName, PageScripts] => {
      const entry = [...chunks.values()].find(({ isEntry, name }) => isEntry && name === page);
      if (entry === undefined) throw new Error(`the bundler made no script of the page ${page}`);
      return [page, { entry: entry.fileName, shared: importsOf(entry, chunks) }];
    }),
  );
  return { scripts, files: output.map(({ fileName }) => fileName) };
}

/** Every script that a script imports, and those import, in the order in which they are met. */
function importsOf(
  { imports }: Rolldown.OutputChunk,
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
  met: Set<string> = new Set(),
): readonly string[] {
  for (const name of imports) {
    const chunk = chunks.get(name);
    if (chunk === undefined || met.has(name)) continue;
    met.add(name);
    importsOf(chunk, chunks, met);
  }
  return [...met];
}

/** The documents of the site as they stand before any script runs. */
export async function prerenderPages(library: string, scratch: string): Promise<readonly RenderedPage[]> {
  await build({
    ...common(library),
    ssr: { noExternal: true },
    build: { outDir: scratch, emptyOutDir: false, ssr: sourceOf("pages/render-pages.tsx"), minify: false },
  });
  const made: { renderPages: () => readonly RenderedPage[] } = await import(
    pathToFileURL(`${scratch}/render-pages.js`).href
  );
  return made.renderPages();
}

function sourceOf(name: string): string {
  return fileURLToPath(new URL(`src/${name}`, packageFolder));
}
