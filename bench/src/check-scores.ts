import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type PolicyRecord, readLibrary, readRecord, type Scheme } from "@tallyglass/policy";
import { scoreResident } from "@tallyglass/scoring";

const sampled = 200;

/**
 * Correctness first: what the program printed for a sample of residents is what the reference says
 * of their lines in the file, gathered here in the plainest way.
 */
export function checkScores(libraryFolder: string, recordLines: string, output: string): void {
  const names = readdirSync(libraryFolder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".yaml"),
  );
  const { library } = readLibrary(
    names.map((name) => ({ name, text: readFileSync(join(libraryFolder, name), "utf8") })),
  );
  const scheme = library.schemes.get("fuzhou-yuming") as Scheme;
  const printed = output.trim().split("\n");
  const lines = recordLines.split("\n");
  const sample = new Map(
    Array.from({ length: sampled }, (_, index) => {
      const row = JSON.parse(printed[Math.floor((index * printed.length) / sampled)] ?? "") as Printed;
      return [row.resident, { row, records: [] as PolicyRecord[] }];
    }),
  );
  for (const line of lines) {
    const found = sample.get(/"(syn-\d+)"/.exec(line)?.[1] ?? "");
    if (found === undefined) continue;
    const checked = readRecord(JSON.parse(line) as Record<string, unknown>, library);
    if (checked.kind === "record") found.records.push(checked.record);
  }
  for (const { row, records } of sample.values()) {
    const { score } = scoreResident(scheme, row.resident, records, { asOf: "2019-12-31" });
    if (score !== row.score)
      throw new Error(`${row.resident}: the program printed ${row.score}, the reference says ${score}`);
  }
}

interface Printed {
  readonly resident: string;
  readonly score: number | null;
}
