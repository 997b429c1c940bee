import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, tellFigure, test } from "@tallyglass/testkit";
import type { Manifest } from "../../src/run/manifest.ts";
import { type Place, placeWith } from "../program.ts";
import { inPlace, studyScenario } from "./study.ts";

const words = `simulate ${studyScenario} --residents 600 --records 600 --shard 100 --checkpoint 0 --out run`;
const preload = fileURLToPath(new URL("../fixtures/bad-clock.cjs", import.meta.url));

async function madeIn(place: Place) {
  const { digest, tables, records } = JSON.parse(await place.read("run/manifest.json")) as Manifest;
  return { digest, tables, records };
}

describe("a clock of the machine that is", () => {
  let sound: Awaited<ReturnType<typeof madeIn>>;
  beforeAll(async () => {
    sound = await inPlace(async (place) => {
      await place.runAlone(words);
      return madeIn(place);
    });
  });

  test.for(["long ago", "far ahead", "backwards", "unset"])("%s changes nothing in a run", async (clock, end) => {
    const env = { NODE_OPTIONS: `--require ${preload}`, BAD_CLOCK: clock };
    const place = await placeWith(end);

    const { code, stderr } = await place.runAlone(`${words} --workers 2`, { env });

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(await madeIn(place)).toEqual(sound);
    expect(existsSync(`${place.path}/run/.checkpoint`)).toBe(false);
    tellFigure({ row: "run-survives", of: "bad clocks under which the run was the same", count: 1 });
  });
});
