import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PolicyError, readLibrary } from "@tallyglass/policy";
import { encodeLibrary } from "../data/encode-library.ts";
import { nineCities } from "../nine-cities.ts";
import { packageFolder } from "./page-files.ts";

const folders = ["catalogue", "lives", "policies"];

/**
 * The documents of a library as the page has them: read, checked and encoded.
 *
 * @throws {PolicyError} if a document does not load.
 */
export function readPageLibrary(library: string): string {
  const files = ["sources.yaml", ...folders.flatMap((folder) => yamlUnder(library, folder))];
  const texts = files.map((name) => ({ name, text: readFileSync(join(library, name), "utf8") }));
  const { library: read, diagnostics } = readLibrary(texts);
  if (diagnostics.length > 0) throw new PolicyError(diagnostics);
  const text = encodeLibrary(read, [...nineCities, "national-lists"]);
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return `{"digest":"${digest}","version":"${version()}",${text.slice(1)}`;
}

function yamlUnder(library: string, folder: string): readonly string[] {
  const names = readdirSync(join(library, folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(folder, name))
    .sort();
}

function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL("package.json", packageFolder), "utf8"));
  return manifest.version;
}
