import { Readable } from "node:stream";
import type { Library } from "@tallyglass/policy";
import { identityProblem, Problem } from "@tallyglass/server";
import { type GatheredResidents, gatherResidents } from "../records/gather-residents.ts";
import type { ResidentRecords } from "../records/resident-records.ts";

/** Residents whose records came over HTTP. */
export interface GatheredLines {
  readonly residents: readonly ResidentRecords[];
  readonly lastDay: string | undefined;
}

/**
 * Records as lines of JSON, through the door that record files come through.
 *
 * @throws {Problem} if any of them is refused.
 */
export async function gatherLines(lines: string, library: Library): Promise<GatheredLines> {
  const gathered = await gatherResidents([{ file: "-", format: "jsonl" }], {
    vocabulary: library,
    stdin: Readable.from([Buffer.from(lines)]),
    runSize: Number.POSITIVE_INFINITY,
  });
  try {
    if (gathered.findingCount > 0) throw refusal(gathered);
    const residents: ResidentRecords[] = [];
    for await (const each of gathered.residents()) residents.push(each);
    return { residents, lastDay: gathered.lastDay };
  } finally {
    await gathered.dispose();
  }
}

function refusal({ findings, findingCount, identityFindings }: GatheredResidents): Problem {
  const told = findings.map(({ line, code, message }) => ({ at: String(line), code, message }));
  return identityFindings > 0
    ? identityProblem(told, findingCount)
    : new Problem("invalid-records", { findings: told, findingCount });
}
