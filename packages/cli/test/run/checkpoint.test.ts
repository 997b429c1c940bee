import { readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { readCheckpoint, writeCheckpoint } from "../../src/run/checkpoint.ts";
import { RunState } from "../../src/run/run-state.ts";
import { shardAt } from "../../src/run/shards.ts";
import { placeWith, type TestEnd } from "../program.ts";

const sharding = { residents: 1000, replicates: 2, size: 300 };
const head = { scenario: "small-city", version: "0.1.0", plan: "abc" };

/** A state in which some shards are merged, each with its own number in the tally. */
function stateWith(...shards: readonly number[]): RunState {
  const state = new RunState(sharding, 3);
  for (const index of shards) state.merge(shardAt(sharding, index), Float64Array.of(1, index, 2 ** 40 + index));
  return state;
}

async function checkpointIn(end: TestEnd) {
  const place = await placeWith(end);
  return { place, path: join(place.path, ".checkpoint") };
}

describe("a checkpoint", () => {
  test("gives back what was merged, and what remains", async (end) => {
    const { path, place } = await checkpointIn(end);

    writeCheckpoint(path, head, stateWith(0, 2, 5), 1234);
    const found = readCheckpoint(path);

    expect(found?.head).toMatchObject(head);
    expect(found?.state.tallies.map((tally) => [...tally])).toEqual([
      [2, 2, 2 * 2 ** 40 + 2],
      [1, 5, 2 ** 40 + 5],
    ]);
    expect([...(found?.state.remaining() ?? [])].map(({ index }) => index)).toEqual([1, 3, 4, 6, 7]);
    expect(found?.state.earlier).toBe(1234);
    expect(await place.names()).toEqual([".checkpoint"]);
  });

  test("takes the place of an earlier one", async (end) => {
    const { path } = await checkpointIn(end);

    writeCheckpoint(path, head, stateWith(0), 1);
    writeCheckpoint(path, head, stateWith(0, 1), 2);

    expect(readCheckpoint(path)?.state.residentsDone()).toBe(600);
  });

  test("is nothing where it is torn, changed or missing", async (end) => {
    const { path } = await checkpointIn(end);
    writeCheckpoint(path, head, stateWith(0, 1), 1);
    const bytes = await readFile(path);

    for (const wrong of [
      bytes.subarray(0, -1),
      bytes.subarray(0, 10),
      Buffer.alloc(0),
      flipped(bytes, bytes.length - 40),
    ]) {
      await writeFile(path, wrong);
      expect(readCheckpoint(path)).toBeUndefined();
    }
    await rm(path);
    expect(readCheckpoint(path)).toBeUndefined();
  });

  test.runIf(process.platform === "linux")("leaves the earlier one where the disk is full", async (end) => {
    const { path, place } = await checkpointIn(end);
    writeCheckpoint(path, head, stateWith(0), 1);
    await symlink("/dev/full", `${path}.tmp`);

    expect(() => writeCheckpoint(path, head, stateWith(0, 1), 2)).toThrow("there is no room left on the disk");

    expect(readCheckpoint(path)?.state.residentsDone()).toBe(300);
    expect(await place.names()).toEqual([".checkpoint"]);
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}

describe("the state of a run", () => {
  test("takes each shard once", () => {
    const state = stateWith(3);

    expect(() => state.merge(shardAt(sharding, 3), new Float64Array(3))).toThrow("twice");
  });

  test("comes to the same sums in any order of shards", () => {
    const forward = stateWith(0, 1, 2, 3, 4, 5, 6, 7);
    const backward = stateWith(7, 6, 5, 4, 3, 2, 1, 0);

    expect(backward.tallies).toEqual(forward.tallies);
    expect([...forward.remaining()]).toEqual([]);
    expect(forward.residentsDone()).toBe(2000);
  });

  test("cuts each replicate into shards that hold everybody once", () => {
    const shards = [...new RunState(sharding, 1).remaining()];

    expect(shards.map(({ replicate, from, to }) => [replicate, from, to])).toEqual([
      [0, 0, 300],
      [0, 300, 600],
      [0, 600, 900],
      [0, 900, 1000],
      [1, 0, 300],
      [1, 300, 600],
      [1, 600, 900],
      [1, 900, 1000],
    ]);
  });
});
