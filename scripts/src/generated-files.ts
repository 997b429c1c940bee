import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documentSchemas, languageVersion } from "@tallyglass/policy";
import { coverageOf, printedLines, writeCoverage } from "./coverage.ts";
import { readRepositoryLibrary, root } from "./repository.ts";

/** Every file that is made from another, by its path: what is committed has to be the same. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const schemas = Object.entries(documentSchemas()).map(([kind, schema]): [string, string] => [
    `language/${languageVersion}/${kind}.schema.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
  return new Map([...schemas, ["docs/coverage.md", coveragePage()]]);
}

function coveragePage(): string {
  const fuzhou = readRepositoryLibrary().schemes.get("fuzhou-yuming");
  if (fuzhou === undefined) throw new Error("the library holds no fuzhou-yuming");
  const printed = printedLines(readFileSync(join(root, "library/sources/trivium-tables.csv"), "utf8"));
  return writeCoverage(coverageOf(fuzhou.versions[0], printed));
}
