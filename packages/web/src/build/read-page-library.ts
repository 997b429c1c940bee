import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PolicyError, readLibrary } from "@tallyglass/policy";
import { encodeLibrary, encodeWholeLibrary } from "../data/encode-library.ts";
import type { LibraryTexts } from "../data/page-library.ts";
import { nineCities } from "../nine-cities.ts";
import { version } from "./version.ts";
import { yamlUnder } from "./yaml-under.ts";

const folders = ["catalogue", "lives", "policies"];

/**
 * The documents of a library as the pages have them: read, checked and encoded. All texts carry the digest of the whole,
 * so that a link from one page to another is not taken for one to other policies.
 *
 * @throws {PolicyError} if a document does not load.
 */
export function readPageLibrary(library: string): LibraryTexts {
  const files = ["sources.yaml", ...folders.flatMap((folder) => yamlUnder(library, folder))];
  const texts = files.map((name) => ({ name, text: readFileSync(join(library, name), "utf8") }));
  const { library: read, diagnostics } = readLibrary(texts);
  if (diagnostics.length > 0) throw new PolicyError(diagnostics);
  const whole = encodeWholeLibrary(read);
  const digest = createHash("sha256").update(whole).digest("hex").slice(0, 12);
  const signed = (text: string) => `{"digest":"${digest}","version":"${version()}",${text.slice(1)}`;
  return { cities: signed(encodeLibrary(read, [...nineCities, "national-lists"])), whole: signed(whole) };
}
