import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { subsetFont } from "@tallyglass/audit/style";
import { packageFolder } from "./page-files.ts";

/** The Chinese characters of the library and of the page, from the font that comes with the reports. */
export function hanFont(library: string): Uint8Array {
  const file = createRequire(import.meta.url).resolve("@tallyglass/audit/fonts/noto-sans-sc.ttf");
  const folder = new URL("src/words/", packageFolder);
  const words = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
  const characters = [library, ...words, "中文"].join("").replace(/[\0-\u2fff]/g, "");
  return subsetFont(readFileSync(file), characters);
}
