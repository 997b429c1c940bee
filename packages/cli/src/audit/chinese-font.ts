import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A font of Chinese characters, of which pages take those that they show, for machines that have none. */
export function chineseFont(): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve("@tallyglass/audit/fonts/noto-sans-sc.ttf"));
}
