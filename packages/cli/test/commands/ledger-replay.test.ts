import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { correctionRules } from "@tallyglass/ledger/replay";
import { afterAll, beforeAll, describe, expect, readTexts, repositoryNetwork, test } from "@tallyglass/testkit";
import { replayRun } from "../../src/replay/replay-run.ts";
import { openRun } from "../../src/run/open-run.ts";
import { type Place, placeWith } from "../program.ts";
import { studyScenario } from "../run/study.ts";

const tidyUps: (() => Promise<void>)[] = [];
let place: Place;

beforeAll(async () => {
  place = await placeWith({ onTestFinished: (tidyUp) => tidyUps.push(tidyUp) });
  expect((await place.run(`simulate ${studyScenario} --out run`)).code).toBe(0);
});

afterAll(async () => {
  for (const tidyUp of tidyUps) await tidyUp();
});

interface Facts {
  readonly digest: string;
  readonly seed: number;
  readonly residents: number;
  readonly rules: readonly Readonly<Record<string, number | string | null>>[];
}

async function replayed(words: string): Promise<Facts> {
  const { code, stdout, stderr } = await place.run(`ledger replay run --format json --residents 1200 ${words}`.trim());
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as Facts;
}

describe("ledger replay", () => {
  test("says what became of the records of a run, under each rule for corrections", async () => {
    const { code, stdout, stderr } = await place.run("ledger replay run");

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /^[\d,]+ records of [\d,]+ residents went through the network “From the bureaus of a city to the nation and back”\./,
    );
    expect(stdout).toContain("\nEvery resident is synthetic.\n");
    for (const rule of ["as the network says", "sent on at once", "hold in the city only"]) {
      expect(stdout.match(new RegExp(`^${rule} `, "gm"))).toHaveLength(2);
    }
    expect(stdout).toMatch(/^nation +\d+ +\d+$/m);
    expect(stdout).toMatch(/^digest {2}[0-9a-f]{64}$/m);
  });

  test("says it in Chinese", async () => {
    const { stdout } = await place.run("ledger replay run --lang zh --rule at-once");

    expect(stdout).toMatch(/^[\d,]+名居民的[\d,]+条记录经“市级部门记录的逐级上送与全国档案下行”传递。/);
    expect(stdout).toMatch(/^当日上送 /m);
    expect(stdout).not.toContain("仅在市级生效");
  });

  test("comes to the same for the same run, network and seed, on any number of threads", async () => {
    const first = await replayed("");

    expect((await replayed("--workers 1")).digest).toBe(first.digest);
    expect((await replayed("--seed 99")).digest).not.toBe(first.digest);
    expect((await replayed("--network city-bureaus-failing")).digest).not.toBe(first.digest);
  });

  test("takes longer where a setting of the network says so", async () => {
    const arrivals = async (words: string) =>
      ((await replayed(`--rule as-written ${words}`)).rules[0] as unknown as { arrivals: { city: { median: number } } })
        .arrivals.city.median;

    expect(await arrivals("--set hops.bureau-to-city.every=90")).toBeGreaterThan(await arrivals(""));
  });

  test("writes tables whose rows add up to what it says", async () => {
    const { code } = await place.run("ledger replay run --out tables --format json");
    const facts = JSON.parse(await place.read("tables/replay.json")) as Facts;
    const records = facts.rules[0]?.records as number;
    const file = (name: string) => `'${join(place.path, "tables", `${name}.parquet`)}'`;

    expect(code).toBe(0);
    expect(
      await queried(`SELECT level, CAST(sum(records) AS INTEGER) AS n FROM ${file("arrivals")}
        WHERE rule = 'as-written' AND attribute IS NULL GROUP BY level ORDER BY level`),
    ).toEqual(["city", "nation", "province"].map((level) => ({ level, n: records })));
    expect(
      await queried(`SELECT count(*) FILTER (everywhere <> bureau + city + province + nation + listings)::INTEGER AS n
        FROM (FROM ${file("copies")} UNION ALL FROM ${file("errors")})`),
    ).toEqual([{ n: 0 }]);
    expect(
      await queried(`SELECT rule, never_corrected::INTEGER AS "neverCorrected" FROM ${file("summary")} ORDER BY rule`),
    ).toEqual(
      facts.rules
        .map(({ rule, neverCorrected }) => ({ rule, neverCorrected }))
        .toSorted((left, right) => ((left.rule as string) < (right.rule as string) ? -1 : 1)),
    );
    expect((await place.run("ledger replay run --out tables --residents 400 --rule at-once")).code).toBe(0);
    await rm(join(place.path, "tables/replay.json"));
    expect((await place.run("ledger replay run --out tables --residents 400 --rule at-once")).code).toBe(0);
  });

  test("goes through a network of one's own, with every finding where there are some", async () => {
    const own = libraryNetwork();
    await place.write("mine.yaml", own.replace("network: city-bureaus", "network: mine"));
    await place.write("broken.yaml", own.replace(/value: 15\b/, "value: soon").replace("court:", "courts:"));

    expect((await place.run("ledger replay run --network mine.yaml --residents 400")).code).toBe(0);
    const { code, stderr } = await place.run("ledger replay run --network broken.yaml");
    expect(code).toBe(3);
    expect(stderr).toMatch(/broken\.yaml:\d+:\d+: error\[invalid-value\]/);
    expect(stderr).toMatch(/broken\.yaml:\d+:\d+: error\[unknown-department\]/);
  });
});

describe("ledger replay refuses", () => {
  test.each([
    ["ledger replay nowhere", 3, /nowhere/],
    ["ledger replay .", 3, /no run/],
    ["ledger replay run --network city-bureau", 2, /did you mean `city-bureaus`\?/],
    ["ledger replay run --network nowhere.yaml", 3, /cannot read `nowhere\.yaml`: there is no such file/],
    ["ledger replay run --set faults.lots=1", 3, /unknown-path|unknown-key/],
    ["ledger replay run --set faults.lost=2", 3, /out-of-range/],
    ["ledger replay run --set lost", 2, /is not a path and a value/],
    ["ledger replay run --set faults.lost=0.3\t#13812345678", 3, /error\[identity-shaped\]/],
    ["ledger replay run --residents 3", 2, /pairs of neighbours/],
    ["ledger replay run --residents 99999998", 3, /the run has \d+ residents/],
    ["ledger replay run --replicate 7", 3, /the run has no replicate 7/],
    ["ledger replay run --out run", 2, /holds other files and no replay/],
    ["ledger replay run --rule never", 2, /rule/],
  ])("%s", async (words, code, said) => {
    const ended = await place.run(words);

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    expect(ended.stderr).toMatch(said);
  });

  test("an outage of an office that there is not", async () => {
    const own = libraryNetwork();
    const cite = "{ assumption: { en: Ours. } }";
    const outage = `  outages: [{ office: moon, from: { value: 1, range: [1, 1] }, days: { value: 1, range: [1, 1] }, cite: ${cite} }]`;
    await place.write("moon.yaml", own.replace("faults:", `faults:\n${outage}`));
    const { code, stderr } = await place.run("ledger replay run --network moon.yaml");

    expect(code).toBe(3);
    expect(stderr).toContain("has an outage of `moon`, which is no office here");
  });
});

test("ledger replay stops when it is told to, wherever it is", async () => {
  const run = openRun(join(place.path, "run"));
  const controller = new AbortController();
  const request = { run, network: repositoryNetwork("city-bureaus"), rules: correctionRules, residents: 2_000 };
  const replayed = replayRun({ ...request, replicate: 0, seed: 1, workers: 1, signal: controller.signal });
  controller.abort(new Error("enough"));

  await expect(replayed).rejects.toThrow("enough");
});

function libraryNetwork(): string {
  const [found] = readTexts("library/networks").filter(({ name }) => name.endsWith("/city-bureaus.yaml"));
  return found?.text ?? "";
}

async function queried(sql: string): Promise<readonly unknown[]> {
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjects();
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
