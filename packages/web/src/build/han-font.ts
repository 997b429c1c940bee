import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { subsetFont } from "@tallyglass/audit/style";
import { packageFolder } from "./page-files.ts";

const { resolve } = createRequire(import.meta.url);

/** The Chinese characters of texts, and of all that the pages and the reports in them say, from the font of the reports. */
export function hanFont(texts: readonly string[]): Uint8Array {
  const sources = [
    fileURLToPath(new URL("src/", packageFolder)),
    ...["@tallyglass/audit", "@tallyglass/simulation"].map(sourcesOf),
  ];
  const characters = [...texts, ...sources.flatMap(textsUnder), "中文"].join("").replace(/[\0-\u2fff]/g, "");
  return subsetFont(readFileSync(resolve("@tallyglass/audit/fonts/noto-sans-sc.ttf")), characters);
}

function sourcesOf(name: string): string {
  return join(dirname(resolve(name)), "../src");
}

function textsUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}
