import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "vite";

const name = "virtual:store-files";
const folder = join(createRequire(import.meta.url).resolve("@electric-sql/pglite"), "..");

/** What PGlite is beside its script: the database, what sets a new one up, and its first files. */
const files = { database: "pglite.wasm", setup: "initdb.wasm", folder: "pglite.data" } as const;

/**
 * The files of the database that runs in the page: their places in the site, and their sizes in bytes. The page that needs them
 * loads them and hands them to its worker, so that no script of the worker asks for anything.
 */
export function storeFilesPlugin(): Plugin {
  return {
    name: "tallyglass-store-files",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const entries = Object.entries(files).map(([key, file]) => {
        const source = readFileSync(join(folder, file));
        const reference = this.emitFile({ type: "asset", name: file, source });
        return `${key}: { url: import.meta.ROLLUP_FILE_URL_${reference}, bytes: ${source.length} }`;
      });
      return `export const storeFiles = { ${entries.join(", ")} };`;
    },
  };
}
