import { readFileSync } from "node:fs";

/** The folder of this package. */
export const packageFolder = new URL("../../", import.meta.url);

/** A file of the page as it stands in the source. */
export function pageFile(name: string): string {
  return readFileSync(new URL(`src/shell/${name}`, packageFolder), "utf8");
}
