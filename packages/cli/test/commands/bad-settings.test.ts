import { existsSync } from "node:fs";
import { describe, expect, test } from "@tallyglass/testkit";
import { placeWith } from "../program.ts";
import { studyScenario } from "../run/study.ts";

describe.concurrent("what the command line sets", () => {
  test.for([
    ["--set .=1", 3, "leads nowhere at ``"],
    ["--set ..=1", 3, "leads nowhere at ``"],
    ["--set =1", 2, "is not a path and a value"],
    ["--set years.of.life=1", 3, "leads nowhere at `of`"],
    ["--set __proto__=1", 3, "leads nowhere at `__proto__`"],
    ["--set readings.__proto__.start=1", 3, "leads nowhere at `__proto__`"],
    ["--set recording.__proto__.noise=1", 3, "leads nowhere at `__proto__`"],
    ["--set recording.small-watch.__proto__=1", 3, "leads nowhere at `__proto__`"],
    ["--set population.age.__proto__.x=1", 3, "leads nowhere at `__proto__`"],
    ["--set scenario=other", 3, "is the name of what is changed, which stays"],
    ["--set population.population=other", 3, "is the name of what is changed, which stays"],
    ["--set base=fuzhou", 3, "leads nowhere at `base`"],
    ["--set policies=[]", 3, "a list has at least one item"],
    ["--set policies=small-city-card", 3, "expected a list"],
    ["--set population={}", 3, "expected text, found a map"],
    ["--set years=", 2, "is not a path and a value"],
    ["--set years=1e3", 3, "a number is plain decimal"],
    ["--set years=.inf", 3, "a number is plain decimal"],
    ["--set years=99999999999999999999", 3, "a number is plain decimal"],
    ["--set years=[1,", 3, "error[yaml-syntax]"],
    ["--set years=&a", 3, "error[yaml-not-plain]"],
    ["--years 1000", 3, "--years:1:1: error[invalid-value]: at most 100, found `1000`"],
    ["--replicates 0", 3, "--replicates:1:1: error[invalid-value]: at least 1, found `0`"],
    ["--residents 999999999999", 3, "--residents:1:1: error[invalid-value]: at most 2000000000"],
    ["--residents ２００", 2, "It is a whole number."],
    ["--seed 4294967296", 3, "at most 4294967295"],
    ["--seed 99999999999999999999", 2, "It is at most 4,294,967,295."],
    ["--residents 9007199254740993", 2, "It is at most 2,000,000,000."],
    ["--from 2019-02-01", 2, "unknown option '--from'"],
    ["--out ", 2, "`--out` says nothing"],
    ["--out notes.txt", 2, "notes.txt: it is a file, not a folder"],
    ["--out notes.txt/run", 2, "notes.txt/run: a file stands where a folder has to be"],
    ["--set years=0 --set seed=-1", 3, "--set (seed):1:6: error[invalid-value]"],
    ["--set years=0 --set seed=-1", 3, "--set (years):1:7: error[invalid-value]"],
  ] as const)("is refused in words: %s", async ([words, code, said], end) => {
    const place = await placeWith(end, { "notes.txt": "" });
    const before = await place.names();

    const ended = await place.run(`simulate ${studyScenario} ${words}`);

    expect({ words, code: ended.code, stdout: ended.stdout }).toEqual({ words, code, stdout: "" });
    expect(ended.stderr).toContain(said);
    expect(await place.names()).toEqual(before);
  });

  test("is told of all that is no path and no value", async (end) => {
    const place = await placeWith(end);

    const words = ["years=NaN", "behaviours.small-watch.speeding.per-year=NaN", "recording.defaults.dishonest=1e400"];
    const numbers = await place.run(`simulate ${studyScenario} ${words.map((each) => `--set ${each}`).join(" ")}`);
    const nothing = await place.run("pair fuzhou fuzhou --set = --set-a years= --set-b =5");

    expect(numbers).toMatchObject({ code: 3, stdout: "" });
    expect(
      Array.from(numbers.stderr.matchAll(/^--set \((\S+)\):1:\d+: error\[(\S+)\]/gm), ([, ...found]) => found),
    ).toEqual([
      ["behaviours.small-watch.speeding.per-year", "invalid-value"],
      ["recording.defaults.dishonest", "number-form"],
      ["years", "wrong-type"],
    ]);
    expect(nothing).toEqual({
      ...{ code: 2, stdout: "" },
      stderr:
        "error: `--set =` is not a path and a value\n" +
        "error: `--set-a years=` is not a path and a value\n" +
        "error: `--set-b =5` is not a path and a value\n" +
        "help: write it like --set years=10\n",
    });
  });

  test("is named with its path where two options set it", async (end) => {
    const place = await placeWith(end);

    const { code, stderr } = await place.run("pair fuzhou fuzhou --set years=2 --set-b years=3");

    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "error: `years` is set twice: by `--set years=2` and by `--set-b years=3`\n",
    });
  });

  test.runIf(existsSync("/proc/self"))("is refused where a folder takes no other", async (end) => {
    const place = await placeWith(end, { "notes.txt": "" });

    const { code, stderr } = await place.run(`simulate ${studyScenario} --out /proc/run`);

    expect({ code, stderr }).toEqual({ code: 2, stderr: "error: /proc/run: there is no such folder\n" });
  });
});
