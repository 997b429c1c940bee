import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { writeCheckpoint } from "../../src/run/checkpoint.ts";
import { planDigest } from "../../src/run/digest.ts";
import { lockRunFolder } from "../../src/run/lock-run-folder.ts";
import { clearRunFolder, runFolder } from "../../src/run/run-folder.ts";
import { RunState } from "../../src/run/run-state.ts";
import { version } from "../../src/version.ts";
import { type Place, placeWith } from "../program.ts";
import { filesIn, studyPlan, studyScenario } from "./study.ts";

const simulate = `simulate ${studyScenario} --residents 600 --out run`;
const head = { scenario: "small-city", version: version(), plan: planDigest(studyPlan({ residents: "600" })) };

/** A run of which nothing is done yet, as some version left it. */
async function unfinished(place: Place, changed: Partial<typeof head> = {}): Promise<string> {
  mkdirSync(join(place.path, "run"));
  const checkpoint = join(place.path, "run/.checkpoint");
  writeCheckpoint(
    checkpoint,
    { ...head, ...changed },
    new RunState({ residents: 600, replicates: 1, size: 100 }, 3),
    5,
  );
  return checkpoint;
}

describe.concurrent("an unfinished run", () => {
  test("of another version is left alone, and its version is told", async (end) => {
    const place = await placeWith(end);
    const checkpoint = await unfinished(place, { version: "0.0.9" });
    const before = readFileSync(checkpoint);

    const { code, stdout, stderr } = await place.run(`${simulate} --resume`);

    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toBe(
      "error: the unfinished run in `run` was begun by tallyglass 0.0.9\nhelp: go on with that version, or begin anew with --force\n",
    );
    expect(readFileSync(checkpoint)).toEqual(before);
    expect(filesIn(join(place.path, "run"))).toEqual([".checkpoint"]);
  });

  test("of another scenario is left alone, and that scenario is told", async (end) => {
    const place = await placeWith(end);
    await unfinished(place, { scenario: "elsewhere", plan: "f00d" });

    const { code, stderr } = await place.run(`${simulate} --resume`);

    expect(code).toBe(2);
    expect(stderr).toContain("is another one, of the scenario `elsewhere`");
    expect(filesIn(join(place.path, "run"))).toEqual([".checkpoint"]);
  });

  test("whose checkpoint is a folder ends it in words", async (end) => {
    const place = await placeWith(end);
    await mkdir(join(place.path, "run/.checkpoint"), { recursive: true });

    const { code, stderr } = await place.run(`${simulate} --resume`);

    expect({ code, stderr }).toEqual({ code: 3, stderr: "error: run/.checkpoint: it is a folder, not a file\n" });
  });

  test("goes with --force, and with it what it had written", async (end) => {
    const place = await placeWith(end);
    await unfinished(place, { plan: "f00d" });
    for (const name of ["bands.parquet", ".manifest.json.1.tmp", ".records.parquet.1.tmp", "mine.parquet"])
      await place.write(`run/${name}`, "half");

    const { code } = await place.run(`${simulate} --force`);
    const opened = await place.run("resident run 1");

    const files = filesIn(join(place.path, "run"));
    expect({ code, opened: opened.code }).toEqual({ code: 0, opened: 0 });
    expect(files.filter((name) => /^\.|mine/.test(name))).toEqual(["mine.parquet"]);
    expect(readFileSync(join(place.path, "run/bands.parquet"), "latin1")).toMatch(/^PAR1/);
  });
});

describe.concurrent("--resume", () => {
  test("on a finished run leaves it as it is, and prints it", async (end) => {
    const place = await placeWith(end);
    const first = await place.run(simulate);
    const before = await place.read("run/manifest.json");

    const again = await place.run(`${simulate} --resume`);

    expect(again).toEqual({ ...first, stderr: "the same run is in `run` already; --force runs it again\n" });
    expect(await place.read("run/manifest.json")).toBe(before);
  });

  test("on a finished run that was altered says so, and --force makes it again", async (end) => {
    const place = await placeWith(end);
    const first = await place.run(simulate);
    await place.write("run/bands.parquet", "altered");

    const refused = await place.run(`${simulate} --resume`);
    const forced = await place.run(`${simulate} --force --format json`);

    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 5, stdout: "" });
    expect(refused.stderr).toBe(
      "error: run is not as it was written: bands.parquet was changed\nhelp: `tallyglass simulate … --force` makes the run again\n",
    );
    expect(forced.code).toBe(0);
    expect(first.stdout).toContain((JSON.parse(forced.stdout) as { digest: string }).digest);
  });

  test("with nothing to resume begins, and says so", async (end) => {
    const place = await placeWith(end);

    const { code, stderr } = await place.run(`${simulate} --resume`);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "there is nothing to resume in `run`: the run begins\n" });
  });
});

/** What somebody keeps beside a run, or instead of one, under names such as a run has. */
const foreign = { "documents/thesis.txt": "thesis\n", "mine.parquet": "data\n", "notes.txt": "notes\n" };

async function writeForeign(place: Place): Promise<void> {
  await mkdir(join(place.path, "run/documents"), { recursive: true });
  for (const [name, text] of Object.entries(foreign)) await place.write(`run/${name}`, text);
}

async function expectForeign(place: Place): Promise<void> {
  for (const [name, text] of Object.entries(foreign)) expect(await place.read(`run/${name}`)).toBe(text);
}

describe.concurrent("files of somebody else", () => {
  test.for<readonly [string, string, string]>([
    ["a manifest", "manifest.json", '{ "manifest_version": 3, "name": "my extension" }'],
    ["an empty manifest", "manifest.json", ""],
    ["a manifest that is a list", "manifest.json", "[]"],
    ["a checkpoint", ".checkpoint", "epoch 7"],
  ])("with %s are no run, with --force or without", async ([, name, text], end) => {
    const place = await placeWith(end);
    await writeForeign(place);
    await place.write(`run/${name}`, text);

    for (const words of [simulate, `${simulate} --force`, `${simulate} --resume`]) {
      const { code, stdout, stderr } = await place.run(words);
      expect({ words, code, stdout, stderr }).toEqual({
        ...{ words, code: 2, stdout: "" },
        stderr:
          "error: `run` holds other files and no run\n" +
          "help: choose another folder with --out: only a run of ours is replaced, with --force\n",
      });
    }
    await expectForeign(place);
    expect(await place.read(`run/${name}`)).toBe(text);
  });

  test.for<readonly [string, (manifest: string) => string]>([
    ["whole", (manifest) => manifest],
    ["cut short", (manifest) => manifest.slice(0, manifest.length / 2)],
    ["altered", (manifest) => manifest.replace(/documents\/library\/[^"]*/, "documents/../notes.txt")],
  ])("beside a run whose manifest is %s stay when it is replaced", async ([, change], end) => {
    const place = await placeWith(end);
    await place.run(`${simulate} --records 10`);
    await writeForeign(place);
    await place.write("run/manifest.json", change(await place.read("run/manifest.json")));

    const { code } = await place.run(`${simulate} --force`);

    expect(code).toBe(0);
    await expectForeign(place);
    expect((await place.run("resident run 1")).code).toBe(0);
    expect(existsSync(join(place.path, "run/records.parquet"))).toBe(false);
  });

  test("are not taken for a lock that a dead process left", async (end) => {
    const place = await placeWith(end);
    await writeForeign(place);
    await place.write("run/.lock", "mine");

    const { code } = await place.run(`${simulate} --force`);

    expect({ code, lock: await place.read("run/.lock") }).toEqual({ code: 4, lock: "mine" });
  });
});

test("everything that a run writes is taken away when it is cleared", async (end) => {
  const place = await placeWith(end);
  await place.run(`${simulate} --records 10`);

  clearRunFolder(runFolder(join(place.path, "run")));

  expect(filesIn(join(place.path, "run"))).toEqual([]);
});

describe.concurrent("a run folder that several processes want", () => {
  test("goes to one of them; the others are told by whom it is used, or find the run in it", async (end) => {
    const place = await placeWith(end);
    await mkdir(join(place.path, "run"));
    await place.write("run/.lock", "999999999");

    const ended = await Promise.all(Array.from({ length: 4 }, () => place.runAlone(simulate)));

    const done = ended.filter(({ code }) => code === 0);
    const refused = ended.filter(({ code }) => code !== 0);
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(done.map(({ stdout }) => stdout)).size).toBe(1);
    expect(done.filter(({ stderr }) => stderr === "")).toHaveLength(1);
    for (const { code, stdout, stderr } of refused) {
      expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
      expect(stderr).toMatch(
        /^error: run: (?:process \d+ is running a simulation|another process has just begun) there\n/,
      );
    }
    expect(existsSync(join(place.path, "run/.lock"))).toBe(false);
    expect((await place.run("resident run 1")).code).toBe(0);
  });

  test("is kept for its holder by a lock that is still being written", async (end) => {
    const place = await placeWith(end);
    await mkdir(join(place.path, "run"));
    await place.write("run/.lock", "");

    const { code, stderr } = await place.run(simulate);

    expect(code).toBe(4);
    expect(stderr).toContain("another process has just begun there\nhelp: wait for it");
    expect(await place.read("run/.lock")).toBe("");
  });

  test("is locked once, and free when the lock is given back", async (end) => {
    const folder = join((await placeWith(end)).path, "some/where/run");

    const release = lockRunFolder(folder);
    const held = readFileSync(join(folder, ".lock"), "utf8");
    release();

    expect(held).toBe(String(process.pid));
    expect(filesIn(folder)).toEqual([]);
  });
});

test.skipIf(process.getuid?.() === 0)("a run in a folder that may not be written ends in words", async (end) => {
  const place = await placeWith(end);
  mkdirSync(join(place.path, "run"), { mode: 0o500 });
  end.onTestFinished(async () => chmodSync(join(place.path, "run"), 0o700));

  const { code, stdout, stderr } = await place.run(simulate);

  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: "error: run: you may not write there\n" });
});
