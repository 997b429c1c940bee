import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PolicyError, readLibrary } from "@tallyglass/policy";
import { encodeLibrary } from "../data/encode-library.ts";
import { nineCities } from "../nine-cities.ts";
import { version } from "./version.ts";
import { yamlUnder } from "./yaml-under.ts";

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
