import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** The baseline of `score`: parses every line and counts the records of each resident, and no more. */
const counts = new Map<string, number>();
for await (const line of createInterface({ input: createReadStream(process.argv[2] ?? "") })) {
  const { resident } = JSON.parse(line) as { resident: string };
  counts.set(resident, (counts.get(resident) ?? 0) + 1);
}
console.log(counts.size);
