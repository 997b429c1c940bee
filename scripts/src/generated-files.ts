import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reportSchema } from "@tallyglass/audit";
import { networkSchema } from "@tallyglass/ledger/network";
import { documentSchemas, languageVersion } from "@tallyglass/policy";
import { scenarioSchemas } from "@tallyglass/simulation";
import { assembledModule } from "./assembled-module.ts";
import { coverageOf, printedLines, writeCoverage } from "./coverage.ts";
import { readRepositoryLibrary, root } from "./repository.ts";

const simulation = "packages/simulation/src";

/** What is written in the text of WebAssembly, and the names under which it is held assembled. */
const assembled = [
  ["draws/blocks", "blocksModule"],
  ["life/chunk-loops", "chunkLoopsModule"],
  ["life/candidates", "candidatesModule"],
  ["life/sieve", "sieveModule"],
  ["life/plain-records", "plainRecordsModule"],
  ["run/bulk-counter", "bulkCounterModule"],
] as const;

/** Every file that is made from another, by its path: what is committed has to be the same. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const schemas = Object.entries({
    ...documentSchemas(),
    ...scenarioSchemas(),
    network: networkSchema(),
    report: reportSchema(),
  }).map(([kind, schema]): [string, string] => [
    `language/${languageVersion}/${kind}.schema.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
  const modules = assembled.map(async ([path, name]): Promise<[string, string]> => {
    const written = readFileSync(join(root, simulation, `${path}.wat`), "utf8");
    return [`${simulation}/${path}-module.ts`, await assembledModule(`${path}.wat`, name, written)];
  });
  return new Map([...schemas, ["docs/coverage.md", coveragePage()], ...(await Promise.all(modules))]);
}

function coveragePage(): string {
  const fuzhou = readRepositoryLibrary().schemes.get("fuzhou-yuming");
  if (fuzhou === undefined) throw new Error("the library holds no fuzhou-yuming");
  const printed = printedLines(readFileSync(join(root, "library/sources/trivium-tables.csv"), "utf8"));
  return writeCoverage(coverageOf(fuzhou.versions[0], printed));
}
