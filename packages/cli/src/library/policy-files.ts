import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The library that comes with the program. */
export const libraryFolder = fileURLToPath(new URL("../../../../library", import.meta.url));

/** The ids of its policies, read off the folders: `policies/<place>/<policy>/<valid-from>.yaml`. */
export function policyIds(): readonly string[] {
  const policies = `${libraryFolder}/policies`;
  if (!existsSync(policies)) return [];
  return readdirSync(policies)
    .flatMap((place) => readdirSync(`${policies}/${place}`))
    .sort();
}

/** The ids of its scenarios, read off the files: `scenarios/<scenario>.yaml`. */
export function scenarioIds(): readonly string[] {
  const scenarios = `${libraryFolder}/scenarios`;
  if (!existsSync(scenarios)) return [];
  return readdirSync(scenarios)
    .map((name) => name.replace(/\.yaml$/, ""))
    .sort();
}
