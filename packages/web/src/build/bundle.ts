import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type InlineConfig, type Rolldown } from "vite";
import type { PageName } from "../page/page-name.ts";
import { libraryPlugin } from "./library-plugin.ts";
import { packageFolder } from "./page-files.ts";
import { twoLanguagesPlugin } from "./two-languages-plugin.ts";

/** What every build of the page has in common, whatever the environment of the process says. */
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

/** Bundles the page's script into a folder, and gives the address of the script in it. */
export async function bundleScript(library: string, folder: string): Promise<string> {
  const built = await build({
    ...common(library),
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: sourceOf("main.tsx"), output: { entryFileNames: "assets/page-[hash].js" } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return output[0].fileName;
}

/** The pages as they stand before any script runs. */
export async function prerenderPages(library: string, scratch: string): Promise<(page: PageName) => string> {
  await build({
    ...common(library),
    ssr: { noExternal: true },
    build: { outDir: scratch, emptyOutDir: false, ssr: sourceOf("prerender.tsx"), minify: false },
  });
  const made: { prerender: (page: PageName) => string } = await import(pathToFileURL(`${scratch}/prerender.js`).href);
  return made.prerender;
}

function sourceOf(name: string): string {
  return fileURLToPath(new URL(`src/page/${name}`, packageFolder));
}
