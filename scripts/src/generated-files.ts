import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reportSchema } from "@tallyglass/audit";
import { documentSchemas, languageVersion } from "@tallyglass/policy";
import { scenarioSchemas } from "@tallyglass/simulation";
import { blocksModule } from "./blocks-module.ts";
import { coverageOf, printedLines, writeCoverage } from "./coverage.ts";
import { readRepositoryLibrary, root } from "./repository.ts";

/** Every file that is made from another, by its path: what is committed has to be the same. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const schemas = Object.entries({ ...documentSchemas(), ...scenarioSchemas(), report: reportSchema() }).map(
    ([kind, schema]): [string, string] => [
      `language/${languageVersion}/${kind}.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ],
  );
  const draws = "packages/simulation/src/draws";
  const written = readFileSync(join(root, draws, "blocks.wat"), "utf8");
  return new Map([
    ...schemas,
    ["docs/coverage.md", coveragePage()],
    [`${draws}/blocks-module.ts`, await blocksModule(written)],
  ]);
}

function coveragePage(): string {
  const fuzhou = readRepositoryLibrary().schemes.get("fuzhou-yuming");
  if (fuzhou === undefined) throw new Error("the library holds no fuzhou-yuming");
  const printed = printedLines(readFileSync(join(root, "library/sources/trivium-tables.csv"), "utf8"));
  return writeCoverage(coverageOf(fuzhou.versions[0], printed));
}
