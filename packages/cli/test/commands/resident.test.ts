import { rm } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { mobileNumber } from "../fixtures/identity-numbers.ts";
import { type Place, placeWith } from "../program.ts";
import { studyScenario } from "../run/study.ts";

describe.concurrent("what is no run", () => {
  test.for([
    ["a folder that is not there", "resident nowhere 1", "there is no folder `nowhere`"],
    ["a folder of other things", "resident . 1", "`.` is no run: it has no manifest.json"],
    ["a file", "resident notes.txt 1", "`notes.txt` is a file, not a run"],
    ["a file in the way", "resident notes.txt/run 1", "there is no folder `notes.txt/run`"],
    ["a device", "resident /dev/null 1", "`/dev/null` is a file, not a run"],
    ["a folder to compare", "diff . fuzhou", "`.` is no run: it has no manifest.json"],
  ] as const)("is refused in words: %s", async ([, words, expected], end) => {
    const place = await placeWith(end, { "notes.txt": "mine\n" });

    const { code, stdout, stderr } = await place.run(words);

    expect({ code, stdout, stderr }).toEqual({
      code: 3,
      stdout: "",
      stderr: `error: ${expected}\nhelp: \`tallyglass simulate\` makes runs\n`,
    });
  });
});

test("a resident comes with how many figures of its run are assumptions", async (end) => {
  const place = await placeWith(end);
  await place.run(`simulate ${studyScenario} --residents 100 --out run`);
  const { figures } = JSON.parse(await place.read("run/manifest.json")) as { figures: Record<string, number> };

  const text = await place.run("resident run 1");
  const data = await place.run("resident run 1 --format json");

  const said = `rests on ${figures.cited} figures from sources and ${figures.assumed} assumptions.`;
  expect(figures.assumed).toBeGreaterThan(0);
  expect(text.stdout.split("\n")[2]).toContain(said);
  expect((JSON.parse(data.stdout) as { figures: unknown }).figures).toEqual(figures);
});

describe.concurrent("a resident whom nobody can open", () => {
  let place: Place;
  beforeAll(async () => {
    place = await placeWith({ onTestFinished: () => {} });
    await place.run(`simulate ${studyScenario} --residents 100 --out run`);
    return () => rm(place.path, { recursive: true });
  });

  test.for([
    ["99999999999", 2],
    ["-1", 2],
    ["1.5", 2],
    ["１", 2],
    ["SYN-1", 2],
    ["__proto__", 2],
    [mobileNumber, 2],
    [`syn-${mobileNumber}`, 2],
    ["100", 3],
    ["9999999999", 3],
    ["syn-000100", 3],
    ["1 --replicate 1", 3],
    ["1 --policy small-city-crad", 2],
    ["1 --as-of 2019-02-30", 2],
    ["1 --as-of 1900-01-01", 2],
    ["1 --as-of 2100-01-01", 2],
  ] as const)("%s is refused in words", async ([words, code]) => {
    const ended = await place.run(`resident run ${words}`);

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    expect(ended.stderr).toMatch(/^error: .+\n(?:help: .+|\(add --help.*)\n$/);
    expect(ended.stderr).not.toContain(mobileNumber);
  });
});
