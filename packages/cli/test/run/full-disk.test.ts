import { execFile, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { tallyShape } from "@tallyglass/simulation";
import { beforeAll, describe, expect, tellFigure, test } from "@tallyglass/testkit";
import type { Manifest } from "../../src/run/manifest.ts";
import { type Place, placeWith, root } from "../program.ts";
import { filesIn, inPlace, studyPlan, studyScenario } from "./study.ts";

const words = `simulate ${studyScenario} --residents 600 --records 600`;

const told = {
  row: "run-survives",
  of: "full or read-only disks told in words, without a half-written result",
  count: 1,
} as const;

/** Whether a process may have a disk of its own here, as it may on most Linux machines. */
const mayMount = spawnSync("unshare", ["--map-root-user", "--mount", "true"]).status === 0;

/** Runs a script as one that may mount a disk, which is gone when it ends. `$program` is ours. */
async function withDisk(place: Place, script: string): Promise<string> {
  const program = `'${process.execPath}' '${join(root, "packages/cli/bin/tallyglass.js")}'`;
  const lines = `mkdir disk\n${script.replaceAll("$program", program)}`;
  const namespace = ["--map-root-user", "--mount", "bash", "-euc", lines];
  const { stdout } = await promisify(execFile)("unshare", namespace, { cwd: place.path });
  return stdout;
}

const page = 4;

/** What files take up on such a disk, in KiB. */
function room(bytes: readonly number[]): number {
  return bytes.reduce((sum, each) => sum + page * Math.ceil(each / 1024 / page), 0);
}

/** A finished run, and the room that each part of it takes up. */
async function runWhole(place: Place) {
  await place.run(`${words} --out whole`);
  const folder = join(place.path, "whole");
  const sizes = filesIn(folder).map((name) => ({ name, stat: statSync(join(folder, name)) }));
  const roomOf = (pattern: RegExp) =>
    room(sizes.flatMap(({ name, stat }) => (stat.isFile() && pattern.test(name) ? [stat.size] : [])));
  const manifest = JSON.parse(await place.read("whole/manifest.json")) as Manifest;
  return {
    came: { digest: manifest.digest, tables: manifest.tables, records: manifest.records },
    checkpoint: room([1024 + 8 * tallyShape(studyPlan({ residents: "600" })).length]),
    documents: roomOf(/^documents/),
    tables: roomOf(/^(?!records).*\.parquet$/),
    records: roomOf(/^records/),
  };
}

type Whole = Awaited<ReturnType<typeof runWhole>>;

describe.runIf(mayMount)("a disk that is full", () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await inPlace(runWhole);
  });

  test.for<readonly [string, (whole: Whole) => number, RegExp]>([
    ["the first checkpoint", () => page, /\/\.checkpoint: /],
    ["the next checkpoint", ({ checkpoint }) => checkpoint + page, /\/\.checkpoint: /],
    ["the documents", ({ checkpoint }) => 2 * checkpoint + page, /\/documents\/\S+: /],
    ["the tables", ({ checkpoint, documents }) => checkpoint + documents + 2 * page, /\/[a-z-]+\.parquet: /],
    [
      "the records",
      ({ checkpoint, documents, tables }) => checkpoint + documents + tables + page,
      /\/records\.parquet: /,
    ],
    [
      "the manifest",
      ({ checkpoint, documents, tables, records }) => checkpoint + documents + tables + records + page,
      /\/manifest\.json: /,
    ],
  ])("at %s leaves no run, and with room it goes on to the same", async ([, size, file], end) => {
    const place = await placeWith(end);

    const said = await withDisk(
      place,
      `mount -t tmpfs -o size=${size(whole)}k tmpfs disk
      code=0; $program ${words} --out disk/run > stdout 2> stderr || code=$?
      echo "code $code"; ls -A disk/run
      code=0; $program resident disk/run 1 2> resident || code=$?
      echo "code $code"
      mount -o remount,size=64m disk
      $program ${words} --out disk/run --resume > resumed
      cp disk/run/manifest.json .`,
    );

    const stderr = await place.read("stderr");
    expect(said).toMatch(/^code 2\n(?:\S+\n)*code 3\n$/);
    expect(said).not.toContain("manifest.json");
    expect(await place.read("stdout")).toBe("");
    expect(stderr).toMatch(new RegExp(`^error: disk/run${file.source}there is no room left on the disk$`, "m"));
    expect(await place.read("resident")).toMatch(/is not finished|is no run/);
    const { digest, tables, records } = JSON.parse(await place.read("manifest.json")) as Manifest;
    expect({ digest, tables, records }).toEqual(whole.came);
    tellFigure(told);
  });

  test("leaves the run that stands there, though another is to take its place", async (end) => {
    const place = await placeWith(end);
    const { checkpoint, documents, tables, records } = await runWhole(place);
    const full = documents + tables + records + 2 * page + Math.floor(checkpoint / 2);

    const said = await withDisk(
      place,
      `mount -t tmpfs -o size=64m tmpfs disk
      cp -r whole disk/run
      mount -o remount,size=${full}k disk
      code=0; $program ${words} --out disk/run --seed 8 --force 2> stderr || code=$?
      echo "code $code"
      $program resident disk/run 1 | head -1`,
    );

    expect(said).toBe("code 2\nsyn-000001\n");
    expect(await place.read("stderr")).toBe("error: disk/run/.checkpoint: there is no room left on the disk\n");
    tellFigure(told);
  });
});

describe("a folder that may not be written", () => {
  test.runIf(mayMount)("on a disk of which one may only read ends it in words", async (end) => {
    const place = await placeWith(end);

    const said = await withDisk(
      place,
      `mount -t tmpfs tmpfs disk
      mkdir disk/run
      mount -o remount,ro disk
      for out in disk/run disk/other; do
        code=0; $program ${words} --out $out > stdout 2>> stderr || code=$?
        echo "code $code"
      done
      ls -A disk disk/run`,
    );

    expect(said).toBe("code 2\ncode 2\ndisk:\nrun\n\ndisk/run:\n");
    expect(await place.read("stdout")).toBe("");
    expect(await place.read("stderr")).toBe(
      "error: disk/run: nothing can be written there\nerror: disk/other: nothing can be written there\n",
    );
    tellFigure(told);
  });
});
