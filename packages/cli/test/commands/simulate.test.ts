import { existsSync, statSync } from "node:fs";
import { mkdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createEngine, unfoldQuiet } from "@tallyglass/simulation";
import { describe, expect, test } from "@tallyglass/testkit";
import { readCheckpoint } from "../../src/run/checkpoint.ts";
import { runDigest, sha256 } from "../../src/run/digest.ts";
import type { Manifest } from "../../src/run/manifest.ts";
import { endOf, type Place, placeWith, startTallyglass, tallyglass } from "../program.ts";
import { filesIn, study, studyPlan, studyScenario } from "../run/study.ts";

const simulate = `simulate ${studyScenario}`;

async function manifestIn(place: Place, folder: string): Promise<Manifest> {
  return JSON.parse(await place.read(join(folder, "manifest.json"))) as Manifest;
}

function digestIn(stdout: string): string | undefined {
  return /^\s*(?:digest|"digest":) +"?([0-9a-f]{64})/m.exec(stdout)?.[1];
}

/** What the engine comes to alone, each replicate in one go. */
function digestOfEngine(settings: Readonly<Record<string, string>>): string {
  const plan = studyPlan(settings);
  const tallies = Array.from({ length: plan.replicates }, (_, replicate) => {
    const engine = createEngine(plan, { replicate });
    const tally = new Float64Array(engine.shape.length);
    engine.run(0, plan.residents, tally);
    return unfoldQuiet(plan, engine.shape, tally);
  });
  return runDigest(tallies);
}

describe.concurrent("simulate", () => {
  test("runs a study into a folder, and says what it came to", async (end) => {
    const place = await placeWith(end);

    const { code, stdout, stderr } = await place.run(simulate);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("The small city as it is 小城现状\nEvery resident is synthetic.\n");
    expect(stdout).toMatch(/^residents +6,000$/m);
    expect(stdout).toMatch(/^false records +[1-9]/m);
    expect(stdout).toMatch(/^small-city-card, at the end of 2021$/m);
    expect(stdout).toMatch(/^Gold 金 +[\d,]+ +\d+\.\d\d%$/m);
    expect(stdout).toMatch(/^folder +runs\/small-city-7$/m);
    const manifest = await manifestIn(place, "runs/small-city-7");
    expect(manifest).toMatchObject({
      kind: "tallyglass-run",
      format: 1,
      synthetic: true,
      scenario: { id: "small-city" },
      residents: 6000,
      years: 3,
      seed: 7,
      replicates: 1,
      digest: digestIn(stdout),
      set: [],
      engine: { kernel: "typescript", node: process.versions.node },
    });
    expect(manifest.note.en).toContain("synthetic");
    const bands = manifest.summary.bands[0]?.bands ?? [];
    expect(bands.reduce((sum, { residents }) => sum + residents, 0)).toBe(manifest.scored[0]);
  });

  test("writes every file that the manifest names, as it names it, and no other", async (end) => {
    const place = await placeWith(end);

    await place.run(`${simulate} --out run --records 10`);

    const { documents, tables, records } = await manifestIn(place, "run");
    const named = [...documents, ...tables, ...(records ? [records] : [])];
    for (const { file, sha256: digest } of named) {
      expect({ file, digest: sha256(await readFile(join(place.path, "run", file))) }).toEqual({ file, digest });
    }
    const files = filesIn(join(place.path, "run")).filter((file) => statSync(join(place.path, "run", file)).isFile());
    expect(files).toEqual([...named.map(({ file }) => file), "manifest.json"].sort());
    for (const name of ["policy.yaml", "population.yaml", "behaviours.yaml", "recording.yaml", "scenario.yaml"]) {
      expect(await readFile(join(place.path, "run/documents/study", name), "utf8")).toBe(
        await readFile(join(study, name), "utf8"),
      );
    }
    expect(files.filter((file) => /scenario-feedback|library\/policies|fuzhou/.test(file))).toEqual([]);
  });

  test("comes to the same digest with any number of workers and any split", async (end) => {
    const place = await placeWith(end);

    const runs = await Promise.all(
      ["--workers 1", "--workers 2 --shard 1000", "--workers 3 --shard 334", "--workers 3 --shard 5998"].map(
        (words, at) => place.run(`${simulate} --out run-${at} --format json --replicates 2 ${words}`),
      ),
    );

    const digests = runs.map(({ stdout }) => (JSON.parse(stdout) as { digest: string }).digest);
    expect(new Set(digests)).toEqual(new Set([digestOfEngine({ replicates: "2" })]));
    const [one, two] = [await manifestIn(place, "run-0"), await manifestIn(place, "run-2")];
    expect(two.tables).toEqual(one.tables);
    expect(one.scored).toHaveLength(2);
    expect(one.scored[0]).not.toBe(one.scored[1]);
  });

  test("takes a key by its option as by --set, and the delta of another scenario", async (end) => {
    const place = await placeWith(end);
    const feedback = `simulate ${join(study, "scenario-feedback.yaml")} --format json`;

    const byOption = await place.run(`${simulate} --format json --out a --seed 9 --years 2`);
    const bySet = await place.run(`${simulate} --format json --out b --set seed=9 --set years=2`);
    const withFeedback = await place.run(`${feedback} --out c --seed 9`);
    const switchedOff = await place.run(`${feedback} --out d --seed 9 --set feedback=false`);

    const [one, two, three, four] = [byOption, bySet, withFeedback, switchedOff].map(({ stdout }) => digestIn(stdout));
    expect(one).toMatch(/./);
    expect(two).toBe(one);
    expect(three).not.toBe(one);
    expect(four).toBe(one);
    expect((await manifestIn(place, "d")).set).toEqual([
      { path: "seed", value: "9" },
      { path: "feedback", value: "false" },
    ]);
  });

  test("keeps records that can be scored, and come to what the run counted", async (end) => {
    const place = await placeWith(end);

    await place.run(`${simulate} --out run --residents 400 --records 400`);
    const { code, stdout } = await place.run(
      `score ${join(study, "policy.yaml")} --records run/records.parquet --as-of 2021-12-31 --format csv`,
    );

    const manifest = await manifestIn(place, "run");
    const bands = stdout
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[4]);
    expect(code).toBe(0);
    expect(bands).toHaveLength(manifest.scored[0] as number);
    for (const { band, residents } of manifest.summary.bands[0]?.bands ?? []) {
      expect({ band, residents: bands.filter((each) => each === (band ?? "")).length }).toEqual({ band, residents });
    }
    expect(manifest.records).toMatchObject({ residents: 400 });
  });

  test("answers in Chinese", async (end) => {
    const place = await placeWith(end);

    const { stdout } = await place.run(`${simulate} --lang zh`);

    expect(stdout).toContain("所有居民均为虚构。");
    expect(stdout).toMatch(/^摘要 +[0-9a-f]{64}$/m);
    expect(stdout.split("\n").filter((line) => /\b(?:residents|digest|folder|deeds)\b/.test(line))).toEqual([]);
  });
});

describe.concurrent("a folder in which something is", () => {
  test("is left alone where it is the same run, which is said", async (end) => {
    const place = await placeWith(end);
    const first = await place.run(`${simulate} --out run`);
    const written = statSync(join(place.path, "run/manifest.json")).mtimeMs;

    const again = await place.run(`${simulate} --out run`);

    expect(again.code).toBe(0);
    expect(again.stdout).toBe(first.stdout);
    expect(again.stderr).toContain("the same run is in `run` already");
    expect(statSync(join(place.path, "run/manifest.json")).mtimeMs).toBe(written);
  });

  test("is left alone where it is another run, until that is forced", async (end) => {
    const place = await placeWith(end);
    const first = await place.run(`${simulate} --out run`);

    const refused = await place.run(`${simulate} --out run --years 2`);
    const kept = await manifestIn(place, "run");
    const forced = await place.run(`${simulate} --out run --years 2 --force`);

    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("another run, of the scenario `small-city` with the seed 7");
    expect(refused.stderr).toContain("--force");
    expect(kept.digest).toBe(digestIn(first.stdout));
    expect(forced.code).toBe(0);
    expect((await manifestIn(place, "run")).years).toBe(2);
  });

  test("is told to hold the same run where only other records are asked for", async (end) => {
    const place = await placeWith(end);
    await place.run(`${simulate} --residents 200 --out run`);
    const none = await place.run(`${simulate} --residents 200 --out run --records 10`);
    await place.run(`${simulate} --residents 200 --out run --records 10 --force`);
    const ten = await place.run(`${simulate} --residents 200 --out run --records 20`);

    expect({ none: none.code, ten: ten.code }).toEqual({ none: 2, ten: 2 });
    expect(none.stderr).toContain("error: `run` holds the same run without records\nhelp: --force");
    expect(ten.stderr).toContain("error: `run` holds the same run with the records of 10 residents\nhelp: --force");
  });

  test("is refused where it is no run, also with --force", async (end) => {
    const place = await placeWith(end);
    await mkdir(join(place.path, "mine"));
    await place.write("mine/notes.txt", "mine\n");

    for (const words of ["", " --force", " --resume"]) {
      const { code, stderr } = await place.run(`${simulate} --out mine${words}`);
      expect(code).toBe(2);
      expect(stderr).toContain("holds other files and no run");
    }
    expect(filesIn(join(place.path, "mine"))).toEqual(["notes.txt"]);
  });

  test("is refused where it is a file", async (end) => {
    const place = await placeWith(end, { run: "" });

    const { code, stderr } = await place.run(`${simulate} --out run`);
    const below = await place.run(`${simulate} --out run/below`);

    expect(code).toBe(2);
    expect(stderr).toContain("it is a file, not a folder");
    expect(below.code).toBe(2);
  });

  test.runIf(process.platform === "linux")("is no run where the disk is full", async (end) => {
    const place = await placeWith(end);
    await mkdir(join(place.path, "run"));
    await symlink("/dev/full", join(place.path, "run/.checkpoint.tmp"));

    const { code, stdout, stderr } = await place.run(`${simulate} --out run`);

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("there is no room left on the disk");
    expect(filesIn(join(place.path, "run"))).toEqual([]);
  });

  test("is refused while another process is at work there", async (end) => {
    const place = await placeWith(end);
    await mkdir(join(place.path, "run"));
    await place.write("run/.lock", String(process.pid));

    const { code, stderr } = await place.run(`${simulate} --out run`);
    await place.write("run/.lock", "999999999");
    const later = await place.run(`${simulate} --out run`);

    expect(code).toBe(4);
    expect(stderr).toContain(`process ${process.pid} is running a simulation there`);
    expect(later.code).toBe(0);
    expect(existsSync(join(place.path, "run/.lock"))).toBe(false);
  });
});

describe.concurrent("what cannot be run", () => {
  test.for([
    ["a key by its option and by --set", `${simulate} --seed 3 --set seed=4`, 2, ["`--seed 3`", "`--set seed=4`"]],
    ["a key twice by --set", `${simulate} --set years=3 --set years=4`, 2, ["`--set years=3`", "`--set years=4`"]],
    ["a setting without a value", `${simulate} --set years`, 2, ["--set years=10"]],
    ["a scenario that is mistyped", "simulate fuzhuo", 2, ["`fuzhou`"]],
    ["a folder", "simulate /tmp", 2, ["`/tmp` is a folder, not a scenario"]],
    ["what is no document", "simulate /dev/null", 2, ["documents end in .yaml"]],
    ["a file that is not there", "simulate nowhere.yaml", 3, ["there is no such file"]],
    ["a file that is no scenario", `simulate ${join(study, "policy.yaml")}`, 3, ["holds no scenario"]],
    [
      "a path that leads nowhere",
      `${simulate} --set recording.small-wacth.noise=1`,
      3,
      ["unknown-department", "`small-watch`"],
    ],
    ["an odd number of residents", `${simulate} --residents 601`, 3, ["even"]],
    ["no residents", `${simulate} --residents 0`, 3, ["at least 2"]],
    ["a word for a number", `${simulate} --years many`, 2, ["whole number"]],
    ["no worker", `${simulate} --workers 0`, 2, ["from 1 to"]],
    ["shards that part neighbours", `${simulate} --shard 333`, 2, ["neighbours are run together"]],
    ["more records than are kept", `${simulate} --records 1000001`, 2, ["1,000,000"]],
  ] as const)("is told: %s", async ([, words, code, said], end) => {
    const place = await placeWith(end);

    const ended = await place.run(words);

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    for (const part of said) expect(ended.stderr).toContain(part);
    expect(filesIn(place.path)).toEqual([]);
  });

  test("is told with every finding at once", async (end) => {
    const place = await placeWith(end);
    for (const name of filesIn(study)) await place.write(name, await readFile(join(study, name), "utf8"));
    await place.write(
      "scenario.yaml",
      (await place.read("scenario.yaml"))
        .replace("small-city-card", "small-city-crad")
        .replace("from: 2019-01-01", "from: 2019-02-01"),
    );

    const { code, stderr } = await place.run("simulate scenario.yaml");

    expect(code).toBe(3);
    expect(stderr).toMatch(/scenario\.yaml:\d+:\d+: error\[unknown-policy\]/);
    expect(stderr).toMatch(/scenario\.yaml:\d+:\d+: error\[invalid-day\]/);
    expect(stderr).toContain("did you mean `small-city-card`?");
  });
});

describe("a run that is cut short", () => {
  const many = `${simulate} --residents 600000 --workers 2 --shard 4000 --checkpoint 1 --out run --format json`;

  /** Starts it, and sends a signal once its checkpoint holds so many residents. */
  async function cut(place: Place, words: string, signal: "SIGINT" | "SIGKILL", least: number) {
    const child = startTallyglass(words, { cwd: place.path });
    const ended = endOf(child);
    while (child.exitCode === null && doneIn(place) < least) await wait(5);
    child.kill(signal);
    return ended;
  }

  /** Less than nobody before there is a checkpoint. */
  function doneIn(place: Place): number {
    const checkpoint = join(place.path, "run/.checkpoint");
    return existsSync(checkpoint) ? (readCheckpoint(checkpoint)?.state.residentsDone() ?? -1) : -1;
  }

  test("goes on to the same digest after Ctrl-C and after kills", async (end) => {
    const place = await placeWith(end);
    const whole = await place.run(`${many.replace("--out run", "--out whole")}`);

    const stopped = await cut(place, many, "SIGINT", 4000);
    const afterStop = doneIn(place);
    const withoutResume = await place.run(many);
    const unfinished = await place.run("resident run 1");
    const killed = await cut(place, `${many} --resume`, "SIGKILL", afterStop + 4000);
    const afterKill = doneIn(place);
    const resumed = await place.run(`${many} --resume`);

    expect({ code: stopped.code, stdout: stopped.stdout }).toEqual({ code: 130, stdout: "" });
    expect(stopped.stderr).toMatch(/^stopped: [\d,]+ of 600,000 residents are kept in `run`\nhelp: .*--resume/);
    expect(afterStop).toBeGreaterThanOrEqual(4000);
    expect(withoutResume.code).toBe(2);
    expect(withoutResume.stderr).toContain("--resume goes on with it");
    expect(unfinished.code).toBe(3);
    expect(unfinished.stderr).toContain("is not finished");
    expect(killed.code).toBeNull();
    expect(afterKill).toBeGreaterThan(afterStop);
    expect(resumed.code).toBe(0);
    expect(digestIn(resumed.stdout)).toBe(digestIn(whole.stdout));
    expect((await manifestIn(place, "run")).tables).toEqual((await manifestIn(place, "whole")).tables);
    expect(filesIn(join(place.path, "run")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("does not go on as another run, and not from a damaged checkpoint", async (end) => {
    const place = await placeWith(end);
    await cut(place, many, "SIGINT", 0);

    const other = await place.run(`${many} --resume --seed 8`);
    const checkpoint = await readFile(join(place.path, "run/.checkpoint"));
    await place.write("run/.checkpoint", checkpoint.subarray(0, -8).toString("latin1"));
    const damaged = await place.run(`${many} --resume`);
    const anew = await place.run(`${simulate} --out run --force`);

    expect(other.code).toBe(2);
    expect(other.stderr).toContain("is another one, of the scenario `small-city`");
    expect(damaged.code).toBe(5);
    expect(damaged.stderr).toContain("--force begins the run anew");
    expect(anew.code).toBe(0);
  });
});

test("the library's own scenario runs, by its id", async (end) => {
  const place = await placeWith(end);

  const { code, stdout } = await place.run("simulate fuzhou --residents 2000 --years 1 --format json");

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ synthetic: true, residents: 2000, folder: "runs/fuzhou-1" });
  const help = await tallyglass("simulate --help");
  expect(help.stdout).not.toMatch(/--shard|--checkpoint/);
  expect(existsSync(join(place.path, "runs/fuzhou-1/manifest.json"))).toBe(true);
});
