import type { Plugin } from "vite";

/** A module that no file holds: a text that was made when the site was built. */
export interface TextModule {
  readonly module: `virtual:${string}`;
  readonly exported: string;
  readonly text: string;
}

export function textPlugin({ module, exported, text }: TextModule): Plugin {
  return {
    name: `tallyglass-text-${module}`,
    resolveId: (id) => (id === module ? `\0${module}` : undefined),
    load: (id) => (id === `\0${module}` ? `export const ${exported} = ${JSON.stringify(text)};` : undefined),
  };
}
