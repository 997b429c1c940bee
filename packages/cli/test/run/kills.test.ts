import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, fc, lawSettings, tellFigure, test } from "@tallyglass/testkit";
import { sha256 } from "../../src/run/digest.ts";
import type { Manifest } from "../../src/run/manifest.ts";
import { type Place, placeWith, startTallyglass } from "../program.ts";
import { filesIn, inPlace, studyScenario } from "./study.ts";

/** Cut small, and with a checkpoint as often as it may be: a second of a run has many moments. */
const simulate = `simulate ${studyScenario} --residents 4000 --shard 50 --checkpoint 0 --out run`;

/** Where a sitting is killed. */
interface Moment {
  readonly workers: number;
  /** From the beginning of the program over its checkpoints and its tables to the manifest. */
  readonly point: number;
  /** In milliseconds, after that point. */
  readonly delay: number;
}

const sittings = [5, 4, 3, 2, 1, 5, 4, 3, 2, 1, 5, 4, 3, 2, 1, 2, 1, 1, 1];
const { seed } = lawSettings(process.env);
const moments = fc.sample(
  fc.noBias(
    fc.record<Moment>({
      workers: fc.integer({ min: 1, max: 3 }),
      point: fc.integer({ min: 0, max: 99 }),
      delay: fc.integer({ min: 0, max: 12 }),
    }),
  ),
  { seed, numRuns: sittings.reduce((sum, count) => sum + count) },
);

const begun = 4;
const checkpointed = 60;
const files = 17;

/** How far a run is, by the files that it touched: its checkpoints one by one, then each file that it leaves. */
function pointOf(touched: readonly string[]): number {
  const own = touched.filter((name) => !name.startsWith(".lock"));
  const left = new Set(own.filter((name) => !name.startsWith(".checkpoint"))).size;
  if (left > 0) return checkpointed + (left * (100 - checkpointed)) / files;
  return own.length === 0 ? 0 : Math.min(begun + 2 * own.length, checkpointed);
}

/** Kills a sitting at a moment, unless it is over before. */
async function killAt(place: Place, words: string, { point, delay, workers }: Moment): Promise<number | null> {
  const child = startTallyglass(`${simulate} --workers ${workers}${words}`, { cwd: place.path });
  const exit = once(child, "exit") as Promise<[number | null]>;
  const touched: string[] = [];
  const reached = new Promise<void>((resolve) => {
    const watcher = watch(join(place.path, "run"), (_, name) => {
      if (name !== null) touched.push(name);
      if (pointOf(touched) >= point) resolve();
    });
    void exit.then(() => watcher.close());
  });
  await Promise.race([point < begun ? wait(point * 150) : reached, exit]);
  await Promise.race([wait(delay), exit]);
  child.kill("SIGKILL");
  return (await exit)[0];
}

/** What a run folder holds, by its manifest and by its files. */
function contentsOf(place: Place) {
  const folder = join(place.path, "run");
  const { digest, tables } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const names = filesIn(folder);
  const parquet = names.filter((name) => name.endsWith(".parquet"));
  return { digest, tables, names, bytes: parquet.map((name) => sha256(readFileSync(join(folder, name)))) };
}

/** Whether the folder is a finished run; where it is none, it does not pass for one. */
async function expectPlainState(place: Place, told: object): Promise<boolean> {
  const isFinished = existsSync(join(place.path, "run/manifest.json"));
  const isBegun = existsSync(join(place.path, "run/.checkpoint"));
  const { code, stdout, stderr } = await place.run("resident run 1");
  const said = isFinished ? "" : isBegun ? "is not finished" : "is no run";
  expect({ code, stderr, ...told }).toEqual({
    ...{ code: isFinished ? 0 : 3, stderr: expect.stringContaining(said) },
    ...told,
  });
  expect(stdout === "").toBe(!isFinished);
  return isFinished;
}

describe.concurrent(`a run that is killed at ${moments.length} random points`, () => {
  let whole: ReturnType<typeof contentsOf>;
  beforeAll(async () => {
    whole = await inPlace(async (place) => {
      await place.run(simulate);
      return contentsOf(place);
    });
  });

  test.for(
    sittings.map((count, at) => {
      const first = sittings.slice(0, at).reduce((sum, each) => sum + each, 0);
      return moments.slice(first, first + count);
    }),
  )("comes to the same run, time %#", { timeout: 180_000 }, async (kills, end) => {
    const place = await placeWith(end);
    mkdirSync(join(place.path, "run"));
    let words = "";
    for (const moment of kills) {
      const code = await killAt(place, words, moment);
      const isFinished = await expectPlainState(place, { seed, moment });
      expect({ seed, moment, code }).toEqual({ seed, moment, code: isFinished ? expect.toBeOneOf([0, null]) : null });
      words = isFinished ? " --force" : " --resume";
    }

    const { code, stderr } = await place.run(`${simulate}${words}`);

    expect({ seed, code, stderr: stderr.replace(/^there is nothing to resume.*\n/, "") }).toEqual({
      seed,
      code: 0,
      stderr: "",
    });
    expect({ seed, ...contentsOf(place) }).toEqual({ seed, ...whole });
    const of = "kills after which the run came to the same digest";
    tellFigure({ row: "run-survives", of, count: kills.length });
  });
});
