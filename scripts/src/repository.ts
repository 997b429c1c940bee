import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatDiagnostic, type Library, readLibrary, type Source } from "@tallyglass/policy";
import { scenarioDocumentKinds } from "@tallyglass/simulation";

/** The root of the checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The library of the repository, or an error with its findings. */
export function readRepositoryLibrary(): Library {
  const { library, diagnostics } = readLibrary(documentsUnder(join(root, "library")), scenarioDocumentKinds);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(formatDiagnostic).join("\n\n"));
  return library;
}

function documentsUnder(folder: string): Source[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  return files.sort().map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}
