import { readFileSync } from "node:fs";
import { packageFolder } from "./page-files.ts";

/** The version of the program that builds the site. */
export function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL("package.json", packageFolder), "utf8"));
  return manifest.version;
}
