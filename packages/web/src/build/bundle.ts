import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";
import { type PageName, pageNames } from "../shell/page-name.ts";
import type { RenderedPage } from "../shell/rendered-page.ts";
import { packageFolder } from "./page-files.ts";
import { soundFormPlugin } from "./sound-form-plugin.ts";
import { storeFilesPlugin } from "./store-files-plugin.ts";
import { type TextModule, textPlugin } from "./text-plugin.ts";
import { twoLanguagesPlugin } from "./two-languages-plugin.ts";

/** The scripts of a page: the one that opens it, and those that it cannot run without. */
export interface PageScripts {
  readonly entry: string;
  readonly shared: readonly string[];
}

/** What every build of the pages has in common, whatever the environment of the process says. */
function common(texts: readonly TextModule[]): InlineConfig {
  return {
    configFile: false,
    root: fileURLToPath(packageFolder),
    base: "./",
    logLevel: "error",
    publicDir: false,
    plugins: [...pluginsFor(texts), twoLanguagesPlugin()],
    worker: {
      format: "es",
      plugins: () => pluginsFor(texts),
      rolldownOptions: { output: { entryFileNames: "assets/[name]-[hash].js" } },
    },
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic", development: false } },
  };
}

function pluginsFor(texts: readonly TextModule[]): Plugin[] {
  return [...texts.map(textPlugin), soundFormPlugin(), storeFilesPlugin()];
}

/** What the bundler wrote. */
export interface Bundle<Name extends string> {
  readonly scripts: ReadonlyMap<Name, PageScripts>;
  /** All files, those as well that a page loads later. */
  readonly files: readonly string[];
}

/** Bundles the scripts of all pages into a folder. */
export function bundlePages(texts: readonly TextModule[], folder: string): Promise<Bundle<PageName>> {
  return bundleScripts(
    texts,
    folder,
    pageNames.map((page) => [page, sourceOf(`pages/${page}/main.tsx`)]),
  );
}

/** Bundles scripts by their names, with the worker if they start it. */
export async function bundleScripts<Name extends string>(
  texts: readonly TextModule[],
  folder: string,
  entries: readonly (readonly [name: Name, file: string])[],
): Promise<Bundle<Name>> {
  const built = await build({
    ...common(texts),
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: Object.fromEntries(entries),
        output: {
          entryFileNames: "assets/[name]-[hash].js",
          chunkFileNames: "assets/[name]-[hash].js",
          codeSplitting: { groups: [{ name: "whole-library", test: /virtual:whole-library/ }] },
        },
      },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const chunks = new Map(output.flatMap((each) => (each.type === "chunk" ? [[each.fileName, each] as const] : [])));
  const scripts = new Map(
    entries.map(([name]): [Name, PageScripts] => {
      const entry = [...chunks.values()].find((chunk) => chunk.isEntry && chunk.name === name);
      if (entry === undefined) throw new Error(`the bundler made no script of the name ${name}`);
      return [name, { entry: entry.fileName, shared: importsOf(entry, chunks) }];
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
export async function prerenderPages(texts: readonly TextModule[], scratch: string): Promise<readonly RenderedPage[]> {
  await build({
    ...common(texts),
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
