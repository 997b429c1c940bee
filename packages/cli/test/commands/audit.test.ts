import { appendFile, cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readReport } from "@tallyglass/audit";
import { beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { mobileNumber } from "../fixtures/identity-numbers.ts";
import { endOf, type Place, placeWith, startTallyglass, type TestEnd } from "../program.ts";
import { filesIn, studyScenario } from "../run/study.ts";

describe.concurrent("the audit of a run", () => {
  let whole: string;
  let printed: string;
  beforeAll(async () => {
    const place = await placeWith({ onTestFinished: () => {} });
    await place.run(`simulate ${studyScenario} --residents 600 --out run`);
    printed = (await place.run("audit run --workers 2")).stdout;
    whole = join(place.path, "run");
    return () => rm(place.path, { recursive: true });
  }, 240_000);

  async function placeWithRun(end: TestEnd): Promise<Place> {
    const place = await placeWith(end);
    await cp(whole, join(place.path, "run"), { recursive: true });
    return place;
  }

  test("says at once that residents are synthetic, the findings with their numbers, and where the report lies", () => {
    expect(printed).toContain("Every resident is synthetic. No real person is in these data, and none was scored.");
    expect(printed).toMatch(/^ 1\. .*\d.*\[ways\]$/m);
    expect(printed.match(/^ ?\d+\. /gm)?.length).toBeGreaterThan(5);
    expect(printed).toContain("report  run/report.html");
    expect(printed).toContain("data    run/report.json");
  });

  test("is the same bytes when it is made again, on another number of threads", { timeout: 240_000 }, async (end) => {
    const place = await placeWithRun(end);
    const [page, data] = [await place.read("run/report.html"), await place.read("run/report.json")];

    const again = await place.run("audit run --workers 1 --out elsewhere");

    expect(again.code).toBe(0);
    expect(await place.read("elsewhere/report.json")).toBe(data);
    expect(await place.read("elsewhere/report.html")).toBe(page);
    expect(filesIn(join(place.path, "elsewhere"))).toEqual(["report.html", "report.json"]);
  });

  test("looks at the run alone when it is asked to, and then says what it does not know", async (end) => {
    const place = await placeWithRun(end);
    await place.run("audit run --alone");
    const { chapters } = readReport(await place.read("run/report.json"));
    const unknown = chapters.filter(({ isDetermined }) => !isDetermined).map(({ id }) => id);

    expect(unknown).toEqual(
      expect.arrayContaining(["recourse", "feedback", "flips", "readings", "parameters", "cities"]),
    );
    expect(unknown).not.toEqual(expect.arrayContaining(["bands"]));
  });

  test("is read back as it was written, and leaves the run as it was", async (end) => {
    const place = await placeWithRun(end);
    const report = readReport(await place.read("run/report.json"));
    const manifest = JSON.parse(await place.read("run/manifest.json")) as { readonly digest: string };

    expect(report.trust.digest).toBe(manifest.digest);
    expect(report.chapters).toHaveLength(20);
    expect((await place.run("resident run 1")).code).toBe(0);
  });

  test("says of the flow of records what `ledger replay` says", async (end) => {
    const place = await placeWithRun(end);
    const { chapters } = readReport(await place.read("run/report.json"));
    const flow = chapters.find(({ id }) => id === "flow");
    const figureAt = (id: string) => flow?.figures.find((figure) => figure.id === id)?.value;
    const { stdout } = await place.run("ledger replay run --format json --rule as-written");
    const { rules } = JSON.parse(stdout) as { readonly rules: readonly ReplayedRule[] };
    const [{ records, wrong, neverCorrected, halfLifeOfCopies, arrivals }] = rules as readonly [ReplayedRule];

    expect(records).toBeGreaterThan(1_000);
    expect(flow?.figures.find(({ id }) => id === "flow-city-median")).toMatchObject({ among: records });
    for (const level of ["city", "province", "nation"] as const) {
      expect(figureAt(`flow-${level}-median`)).toBe(arrivals[level].median);
      expect(figureAt(`flow-${level}-p90`)).toBe(arrivals[level].ninetieth);
    }
    expect(figureAt("flow-half-life-copies")).toBe(halfLifeOfCopies);
    expect(figureAt("flow-never-corrected")).toBeCloseTo(neverCorrected / wrong, 5);
  });

  test("speaks Chinese when it is asked to", async (end) => {
    const place = await placeWithRun(end);
    const { stdout } = await place.run("audit run --alone --lang zh");

    expect(stdout).toContain("所有居民均为虚构。");
    expect(stdout).toMatch(/^ 1\. 文本中扣分.*\[ways\]$/m);
    expect(await place.read("run/report.html")).toContain('<html lang="zh-Hans">');
  });

  test("ends with 1 where a condition holds or nobody can say, and names each", async (end) => {
    const place = await placeWithRun(end);
    const { code, stderr } = await place.run(
      "audit run --alone --fail-on ways.penalty-rows>=4 --fail-on ways.reward-rows>99 --fail-on recovery.recovery-excess>0",
    );

    expect(code).toBe(1);
    expect(stderr).toBe(
      "fail-on: ways.penalty-rows>=4 holds: it is 4\nfail-on: recovery.recovery-excess>0 is not determinable from this run\n",
    );
  });

  test.for<readonly [string, string, number, string]>([
    ["that is no condition", "--fail-on bands", 2, "`--fail-on bands` is no condition on a figure"],
    [
      "on a chapter that there is not",
      "--fail-on band.x<1",
      2,
      "a report has no chapter `band`\nhelp: did you mean `bands`?",
    ],
    ["on a figure that there is not", "--fail-on bands.bellow<1", 2, "the report has no figure `bands.bellow`"],
    ["in a folder named after somebody", `--out ${mobileNumber}`, 2, "has the form of"],
  ])("refuses what it is asked to do %s", async ([, words, code, why], end) => {
    const place = await placeWithRun(end);
    await rm(join(place.path, "run/report.html"));
    const ended = await place.run(`audit run --alone ${words}`);

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    expect(ended.stderr).toContain(why);
    expect(ended.stderr).not.toContain(mobileNumber);
    expect(filesIn(join(place.path, "run"))).not.toContain("report.html");
  });

  test.for<readonly [string, (place: Place) => Promise<void>, number, string]>([
    ["is no run", (place) => rm(join(place.path, "run/manifest.json")), 3, "it has no manifest.json"],
    [
      "has an altered table",
      (place) => appendFile(join(place.path, "run/bands.parquet"), "x"),
      5,
      "bands.parquet was changed",
    ],
    ["lacks a table", (place) => rm(join(place.path, "run/spells.parquet")), 5, "spells.parquet is missing"],
    [
      "is of another format",
      (place) => writeFile(join(place.path, "run/manifest.json"), '{ "kind": "tallyglass-run", "format": 2 }'),
      3,
      "is written in format 2",
    ],
    [
      "is not finished",
      async (place) => {
        await rm(join(place.path, "run/manifest.json"));
        await writeFile(join(place.path, "run/.checkpoint"), '{"kind":"tallyglass-checkpoint"');
      },
      3,
      "is not finished",
    ],
  ])("writes nothing of a folder that %s", async ([, change, code, why], end) => {
    const place = await placeWithRun(end);
    await rm(join(place.path, "run/report.html"));
    await rm(join(place.path, "run/report.json"));
    await change(place);
    const ended = await place.run("audit run");

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    expect(ended.stderr).toContain(why);
    expect(filesIn(join(place.path, "run")).filter((name) => name.startsWith("report"))).toEqual([]);
  });

  test("leaves nothing behind when it is interrupted", async (end) => {
    const place = await placeWithRun(end);
    await rm(join(place.path, "run/report.html"));
    await rm(join(place.path, "run/report.json"));
    const child = startTallyglass("audit run", { cwd: place.path });
    const ended = endOf(child);
    const isBegun = () => filesIn(join(place.path, "run")).some((name) => name.startsWith(".lock"));
    while (child.exitCode === null && !isBegun()) await wait(5);
    child.kill("SIGINT");

    expect(await ended).toMatchObject({ code: 130, stdout: "" });
    expect(filesIn(join(place.path, "run")).filter((name) => /^report|^\./.test(name))).toEqual([]);
  });

  test("is out of date with the run that it was made of, and goes with it", async (end) => {
    const place = await placeWithRun(end);
    const { code } = await place.run(`simulate ${studyScenario} --residents 400 --out run --force`);

    expect(code).toBe(0);
    expect(filesIn(join(place.path, "run")).filter((name) => name.startsWith("report"))).toEqual([]);
  });
});

/** What `ledger replay` says of a rule. */
interface ReplayedRule {
  readonly records: number;
  readonly wrong: number;
  readonly neverCorrected: number;
  readonly halfLifeOfCopies: number | null;
  readonly arrivals: Readonly<
    Record<"city" | "province" | "nation", { readonly median: number; readonly ninetieth: number }>
  >;
}
