import { existsSync, mkdirSync, readFileSync, watch } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { readCheckpoint } from "../../src/run/checkpoint.ts";
import type { Manifest } from "../../src/run/manifest.ts";
import { type Ended, endOf, type Place, placeWith, startTallyglass } from "../program.ts";
import { filesIn, inPlace, studyScenario } from "./study.ts";

/** Many small replicates, so that writing its tables takes a while. */
const simulate = `simulate ${studyScenario} --residents 100 --replicates 60 --shard 50 --checkpoint 0 --out run`;
const all = 6000;

/** Sends a signal once the run has touched a file. */
async function interrupt(place: Place, words: string, signal: NodeJS.Signals, file: string): Promise<Ended> {
  mkdirSync(join(place.path, "run"), { recursive: true });
  const child = startTallyglass(words, { cwd: place.path });
  const watcher = watch(join(place.path, "run"), (_, name) => {
    if (name !== file) return;
    watcher.close();
    child.kill(signal);
  });
  return endOf(child);
}

function manifestIn(place: Place): Manifest {
  return JSON.parse(readFileSync(join(place.path, "run/manifest.json"), "utf8")) as Manifest;
}

describe.concurrent("a run that is asked to end", () => {
  let whole: Manifest;
  beforeAll(async () => {
    whole = await inPlace(async (place) => {
      await place.run(simulate);
      return manifestIn(place);
    });
  });

  test.for([
    ["by Ctrl-C when it has just begun", "SIGINT", ".checkpoint"],
    ["by Ctrl-C while it writes its tables", "SIGINT", "totals.parquet"],
    ["by SIGTERM when it has just begun", "SIGTERM", ".checkpoint"],
    ["by SIGTERM while it writes its tables", "SIGTERM", "totals.parquet"],
  ] as const)("%s ends with 130, keeps what is done, and goes on from there", async ([, signal, file], end) => {
    const place = await placeWith(end);

    const ended = await interrupt(place, simulate, signal, file);
    const names = filesIn(join(place.path, "run"));
    const kept = readCheckpoint(join(place.path, "run/.checkpoint"))?.state.residentsDone() ?? 0;
    const opened = await place.run("resident run 1");
    const resumed = await place.run(`${simulate} --resume`);

    expect(ended).toEqual({
      code: 130,
      stdout: "",
      stderr: `stopped: ${kept.toLocaleString("en")} of 6,000 residents are kept in \`run\`\nhelp: the same command with --resume goes on with them\n`,
    });
    expect(kept < all).toBe(file === ".checkpoint");
    expect(names.filter((name) => /^\.(?!checkpoint$)|manifest/.test(name))).toEqual([]);
    expect(opened).toMatchObject({ code: 3, stdout: "", stderr: expect.stringContaining("is not finished") });
    expect({ code: resumed.code, stderr: resumed.stderr }).toEqual({ code: 0, stderr: "" });
    expect(manifestIn(place).digest).toBe(whole.digest);
    expect(manifestIn(place).tables).toEqual(whole.tables);
  });
});

test("a run whose output nobody reads is written all the same", async (end) => {
  const place = await placeWith(end);
  const child = startTallyglass(simulate, { cwd: place.path });
  const ended = endOf(child);

  child.stdout.destroy();

  expect(await ended).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(existsSync(join(place.path, "run/.checkpoint"))).toBe(false);
  expect((await place.run("resident run 1")).code).toBe(0);
});
