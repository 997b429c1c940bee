import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The documents in a folder of a library, as seen from the library. */
export function yamlUnder(library: string, folder: string): readonly string[] {
  const names = readdirSync(join(library, folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(folder, name))
    .sort();
}
