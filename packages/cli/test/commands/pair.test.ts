import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "@tallyglass/testkit";
import { endOf, placeWith, rowsIn, startTallyglass, tallyglass } from "../program.ts";
import { study, studyScenario } from "../run/study.ts";

const pair = `pair ${studyScenario} ${studyScenario}`;
const noisier = `${pair} --set-b recording.small-watch.noise=1`;

interface Group {
  readonly scored: number;
  readonly changed: number;
  readonly higher: number;
  readonly lower: number;
  readonly difference: number;
  readonly few?: boolean;
}

function sum(groups: readonly Group[], key: "scored" | "changed" | "higher" | "lower" | "difference"): number {
  return groups.reduce((all, group) => all + group[key], 0);
}

describe.concurrent("pair", () => {
  test("says in one sentence what changed, for whom, and why", async () => {
    const { code, stdout, stderr } = await tallyglass(noisier);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /^Of 4,\d{3} scored residents \d+ \(\d+\.\d\d%\) changed: on 2021-12-31, 0 score higher in the second run and \d+ lower, 0 are in a better band and \d+ in a worse one, and the mean difference over all scored is -\d\.\d\d points\.\nEvery resident is synthetic\.\n/,
    );
    expect(stdout).toMatch(/^recording\.small-watch\.noise +0\.6 +1$/m);
    expect(stdout).toMatch(/^Age +scored +changed +share/m);
    expect(stdout).toMatch(/^Sex +scored/m);
    expect(
      stdout.match(/^syn-\d{6} \(synthetic resident\), as of 20\d\d-12-31: \d+ \w+ → \d+ \w+ \(-\d+\)$/gm),
    ).toHaveLength(5);
    expect(stdout).toMatch(/recorded by Watch; in the first run it was not recorded$/m);
    expect(stdout).toMatch(/^ +-?\d+ → -\d+ +Noise at night +noise$/m);
  });

  test("says it in Chinese", async () => {
    const { stdout } = await tallyglass(`${noisier} --lang zh --by driver --sample 1`);

    expect(stdout).toMatch(
      /^4,\d{3}名被评分的虚构居民中，\d+名（\d+\.\d\d%）有变化：截至2021-12-31，乙中分数较高者0名/,
    );
    expect(stdout).toContain("\n所有居民均为虚构。\n");
    expect(stdout).toMatch(/^驾驶人 +被评分者/m);
    expect(stdout).toMatch(/^否 +\d/m);
    expect(stdout).toMatch(/仅见于乙的档案\n.*由巡查队记录; 甲中未记录/);
  });

  test("tells it as data, whose groups add up and whose list is whole", async (end) => {
    const place = await placeWith(end);

    const { code, stdout, stderr } = await place.run(
      `${noisier} --by age,driver --format json --sample 3 --out changed.jsonl`,
    );

    expect(code).toBe(0);
    const { synthetic, residents, total, groups, sample, differences, first } = JSON.parse(stdout);
    const rows = rowsIn(await place.read("changed.jsonl"));
    expect({ synthetic, residents }).toEqual({ synthetic: true, residents: 6000 });
    expect(first).toMatchObject({ scenario: "small-city", compared: "small-city-card" });
    expect(differences).toEqual([{ path: "recording.small-watch.noise", first: "0.6", second: "1" }]);
    expect(groups.map(({ attribute }: { attribute: string }) => attribute)).toEqual(["age", "driver"]);
    for (const { values } of groups) {
      for (const key of ["scored", "changed", "higher", "lower", "difference"] as const) {
        expect(sum(values, key)).toBe(total[key]);
      }
    }
    expect(total.meanDifference).toBe(total.difference / total.scored);
    expect(rows.length).toBe(total.changed);
    expect(rows.reduce((all, { difference }) => all + Number(difference), 0)).toBe(total.difference);
    expect(rows.slice(0, 3).map(({ resident }) => resident)).toEqual(
      sample.map(({ resident }: { resident: string }) => resident),
    );
    expect(rows[0]).toMatchObject({ synthetic: true, firstScore: expect.any(Number), secondBand: expect.any(String) });
    expect(sample[0]).toMatchObject({
      synthetic: true,
      onlyFirst: [],
      onlySecond: [
        { record: { behaviour: "small-watch.noise" }, made: "department", inTheOther: { kind: "not-recorded" } },
      ],
      clauses: [{ clause: "noise" }],
    });
    expect(stderr).toBe(
      `${total.changed.toLocaleString("en")} residents who changed are listed in \`changed.jsonl\`\n`,
    );
    expect(await place.names()).toEqual(["changed.jsonl"]);
  });

  test("lists the same residents as CSV and Parquet", async (end) => {
    const place = await placeWith(end);
    const { stdout } = await place.run(`${noisier} --residents 600 --format json --out changed.csv`);
    await place.run(`${noisier} --residents 600 --out changed.parquet`);

    const csv = (await place.read("changed.csv")).trimEnd().split("\n");
    const database = await DuckDBInstance.create();
    const connection = await database.connect();
    const { changed } = JSON.parse(stdout).total;
    const reader = await connection.runAndReadAll(`SELECT * FROM '${join(place.path, "changed.parquet")}'`);

    expect(csv[0]).toBe("resident,synthetic,firstScore,secondScore,difference,firstBand,secondBand");
    expect(csv.slice(1).length).toBe(changed);
    expect(changed).toBeGreaterThan(0);
    expect(reader.getRowsJson().map((row) => row.join(","))).toEqual(csv.slice(1));
    connection.closeSync();
    database.closeSync();
  });

  test("finds nobody where nothing differs", async () => {
    const { code, stdout } = await tallyglass(`${pair} --residents 400`);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^Of \d+ scored residents nobody changed: .*\nEvery resident is synthetic\.\n/);
    expect(stdout).toContain("No difference");
    expect(stdout).not.toContain("syn-");
  });

  test("flags groups of few", async () => {
    const table = await tallyglass(`${noisier} --residents 100`);
    const data = await tallyglass(`${noisier} --residents 100 --format json`);

    expect(table.stdout).toMatch(/^old \* +\d{1,2} /m);
    expect(table.stdout).toMatch(/^\* fewer than 30 scored/m);
    const [{ values }] = JSON.parse(data.stdout).groups as [{ values: readonly Group[] }];
    expect(values.map(({ few }) => few)).toEqual(values.map(({ scored }) => scored < 30));
    expect((await tallyglass(noisier)).stdout).not.toContain("*");
  });

  test("draws otherwise in another replicate, and alike in the same", async () => {
    const [one, again, other] = await Promise.all([
      tallyglass(`${noisier} --residents 600`),
      tallyglass(`${noisier} --residents 600`),
      tallyglass(`${noisier} --residents 600 --replicate 1`),
    ]);

    expect(again).toEqual(one);
    expect(other.code).toBe(0);
    expect(other.stdout).not.toBe(one.stdout);
  });

  test("takes run folders, and sets anew what they had set", async (end) => {
    const place = await placeWith(end);
    await place.run(
      `simulate ${studyScenario} --residents 600 --seed 8 --set recording.small-watch.noise=0.5 --out run`,
    );

    const { code, stdout } = await place.run("pair run run --set-b recording.small-watch.noise=1 --format json");

    expect(code).toBe(0);
    const { residents, seed, differences } = JSON.parse(stdout);
    expect({ residents, seed, differences }).toEqual({
      residents: 600,
      seed: 8,
      differences: [{ path: "recording.small-watch.noise", first: "0.5", second: "1" }],
    });
  });

  test("runs two scenarios of the library", async () => {
    const { code, stdout } = await tallyglass("pair fuzhou fuzhou-true --residents 2000");

    expect(code).toBe(0);
    expect(stdout).toMatch(/^Of 1,\d{3} scored residents/);
    expect(stdout).toMatch(
      /^recording: perfect takes the place of city-bureaus; \d+ parameters differ because of it$/m,
    );
    expect(stdout).toMatch(/^Income +scored/m);
    expect(stdout).toMatch(/^Education +scored/m);
    expect(stdout).not.toContain("… and 3");
  });

  test("compares the policy that both have, and says that it is the only one", async () => {
    const { code, stdout } = await tallyglass("pair fuzhou nine-cities --residents 200 --sample 1");
    const data = await tallyglass("pair nine-cities fuzhou --residents 200 --sample 0 --format json");

    expect(code).toBe(0);
    expect(stdout).toMatch(/^Of 200 scored residents nobody changed|^Of \d+ scored residents/m);
    expect(stdout).toMatch(/^Compared is fuzhou-yuming, which both have; what .*weihai-haibei/m);
    expect(stdout).toMatch(/figures: [\d,]+ from sources, [\d,]+ assumptions$/m);
    expect(JSON.parse(data.stdout)).toMatchObject({
      first: { compared: "fuzhou-yuming", figures: { assumed: expect.any(Number) } },
      second: { compared: "fuzhou-yuming" },
    });
  });
});

describe.concurrent("what cannot be paired", () => {
  const fed = join(study, "scenario-feedback.yaml");

  test.for([
    [
      "other years",
      `pair ${studyScenario} ${fed}`,
      2,
      ["`years` is 3 in the first and 2 in the second", "--set-a years=2"],
    ],
    [
      "other people",
      "pair fuzhou china",
      2,
      ["`population` is fuzhou-jx in the first and china", "--set-a population=china"],
    ],
    ["other shares", `${pair} --set-b population.driver.table.1.share=60`, 2, ["population.driver.table.1.share"]],
    ["a policy", "pair fuzhou-yuming fuzhou", 2, ["is a policy"]],
    [
      "a policy without scores",
      "pair fuzhou fuzhou --set policies=[national-lists] --set feedbacks=[]",
      2,
      ["`national-lists`", "no score"],
    ],
    [
      "policies of which they share none",
      "pair fuzhou fuzhou --set-b policies=[rongcheng-rongcheng] --set-b feedbacks=[]",
      2,
      ["no policy in common", "--set policies=[fuzhou-yuming]"],
    ],
    ["an odd number of residents", `${pair} --residents 601`, 2, ["even"]],
    ["what is set twice", `${pair} --set seed=3 --set-a seed=4`, 2, ["`seed` is set twice"]],
    ["a setting without a value", `${pair} --set-b seed`, 2, ["--set-b years=10"]],
    [
      "a path that leads nowhere",
      `${pair} --set-a recording.small-wacth.noise=1`,
      3,
      ["--set-a (recording.small-wacth.noise)", "`small-watch`"],
    ],
    ["an attribute by which nobody is counted", `${pair} --by sexx`, 2, ["did you mean `sex`?"]],
    ["an ending that says nothing", `${pair} --out changed.txt`, 2, [".csv, .jsonl or .parquet"]],
    ["a folder that is not there", `${noisier} --out nowhere/changed.csv`, 2, ["there is no such folder"]],
  ] as const)("%s", async ([, words, code, said], end) => {
    const place = await placeWith(end);

    const ended = await place.run(words);

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    for (const part of said) expect(ended.stderr).toContain(part);
    expect(await place.names()).toEqual([]);
  });
});

test("Ctrl-C ends it with 130, and leaves no half of a list", async (end) => {
  const place = await placeWith(end);
  const child = startTallyglass(`${noisier} --residents 20000000 --out changed.csv`, { cwd: place.path });
  end.onTestFinished(async () => {
    child.kill("SIGKILL");
  });
  const ended = endOf(child);
  while (child.exitCode === null && (await place.names()).length === 0) await wait(20);

  child.kill("SIGINT");

  expect(await ended).toEqual({ code: 130, stdout: "", stderr: "" });
  expect(await place.names()).toEqual([]);
});
