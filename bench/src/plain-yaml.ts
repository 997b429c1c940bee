import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";

/** The baseline of `check`: parses the same files with the YAML library, and no more. */
const folder = process.argv[2] ?? "";
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
let documents = 0;
for (const name of files) {
  parseDocument(readFileSync(join(folder, name), "utf8"));
  documents += 1;
}
console.log(documents);
