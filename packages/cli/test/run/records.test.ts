import { join } from "node:path";
import { createLifeOpener, planScenario, type SimulationPlan } from "@tallyglass/simulation";
import { describe, expect, test } from "@tallyglass/testkit";
import { openScenario } from "../../src/library/open-scenario.ts";
import { openLockedDuckdb, quoteText } from "../../src/records/locked-duckdb.ts";
import { placeWith, rowsIn } from "../program.ts";
import { study, studyScenario } from "./study.ts";

/** What the score command has to find: of everybody who is scored, the end of the last year. */
function lastYears(plan: SimulationPlan, residents: number) {
  const open = createLifeOpener(plan, 0);
  return Array.from({ length: residents }, (_, resident) => open(resident)).flatMap(({ resident, isScored, years }) => {
    const last = years.at(-1);
    return isScored && last !== undefined ? [{ resident, score: last.score, band: last.band }] : [];
  });
}

/** How many are in each band at the end of the last year, by the table of the run. */
async function bandsIn(file: string): Promise<ReadonlyMap<unknown, number>> {
  const { connection, close } = await openLockedDuckdb({ files: [file] });
  const table = `read_parquet(${quoteText(file)})`;
  const reader = await connection.runAndReadAll(
    `SELECT band, sum(residents)::INTEGER FROM ${table}
    WHERE year = (SELECT max(year) FROM ${table}) AND grouping = (SELECT min(grouping) FROM ${table}) GROUP BY band`,
  );
  close();
  return new Map(reader.getRows().map(([band, residents]) => [band, Number(residents)]));
}

function counted(bands: readonly unknown[]): ReadonlyMap<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const band of bands) counts.set(band, (counts.get(band) ?? 0) + 1);
  return counts;
}

interface Kept {
  readonly what: string;
  readonly scenario: string;
  readonly policy: string;
  readonly residents: number;
  readonly replicates: number;
  readonly kept: number;
}

const small = { scenario: studyScenario, policy: join(study, "policy.yaml"), residents: 400, replicates: 1, kept: 400 };
const fuzhou = { scenario: "fuzhou", policy: "fuzhou-yuming", residents: 1200, replicates: 1, kept: 1200 };

describe.concurrent("the records that a run keeps", () => {
  test.for<Kept>([
    { what: "of everybody in the small city", ...small },
    { what: "of some of the small city", ...small, kept: 51 },
    { what: "of the first of several replicates", ...small, replicates: 2 },
    { what: "of everybody in Fuzhou", ...fuzhou },
  ])("$what come to the scores that the run came to", async (asked, end) => {
    const { scenario, policy, residents, replicates, kept } = asked;
    const place = await placeWith(end);
    const settings = [
      { path: "residents", text: String(residents), by: "--residents" },
      { path: "replicates", text: String(replicates), by: "--replicates" },
    ];
    const opened = openScenario(scenario, settings).scenario;
    const { from, years } = opened.settings;
    const last = `${Number(from.slice(0, 4)) + years - 1}-12-31`;

    const run = await place.run(
      `simulate ${scenario} --residents ${residents} --replicates ${replicates} --records ${kept} --out run`,
    );
    const scored = await place.run(`score ${policy} --records run/records.parquet --as-of ${last} --format jsonl`);

    const rows = rowsIn(scored.stdout).map(({ resident, score, band }) => ({ resident, score, band }));
    expect([run.code, scored.code]).toEqual([0, 0]);
    expect(rows).toEqual(lastYears(planScenario(opened), kept));
    expect(rows.length).toBeGreaterThan(kept / 2);
    const found = counted(rows.map(({ band }) => band));
    const isEverybody = kept === residents && replicates === 1;
    const table = await bandsIn(join(place.path, "run/bands.parquet"));
    (isEverybody ? expect(found) : expect(found).not).toEqual(table);
  });
});
