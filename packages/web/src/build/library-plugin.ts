import type { Plugin } from "vite";

const name = "virtual:library";

/** The module that no file holds: the library as it was read. */
export function libraryPlugin(library: string): Plugin {
  return {
    name: "tallyglass-library",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export const libraryText = ${JSON.stringify(library)};` : undefined),
  };
}
