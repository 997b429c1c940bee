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
    ["--set years=", 3, "expected a number"],
    ["--set years=1e3", 2, "a number is plain decimal"],
    ["--set years=.inf", 2, "a number is plain decimal"],
    ["--set years=99999999999999999999", 2, "a number is plain decimal"],
    ["--set years=[1,", 2, "has no plain value"],
    ["--set years=&a", 2, "has no plain value"],
    ["--years 1000", 3, "--years:1:1: error[invalid-value]: at most 100, found `1000`"],
    ["--replicates 0", 3, "--replicates:1:1: error[invalid-value]: at least 1, found `0`"],
    ["--residents 999999999999", 3, "--residents:1:1: error[invalid-value]: at most 2000000000"],
    ["--residents ２００", 2, "It is a whole number."],
    ["--seed 4294967296", 3, "at most 4294967295"],
    ["--from 2019-02-01", 2, "unknown option '--from'"],
    ["--out ", 2, "`--out` says nothing"],
    ["--out notes.txt", 2, "notes.txt: it is a file, not a folder"],
    ["--out notes.txt/run", 2, "notes.txt/run: a file stands where a folder has to be"],
  ] as const)("is refused in words: %s", async ([words, code, said], end) => {
    const place = await placeWith(end, { "notes.txt": "" });
    const before = await place.names();

    const ended = await place.run(`simulate ${studyScenario} ${words}`);

    expect({ words, code: ended.code, stdout: ended.stdout }).toEqual({ words, code, stdout: "" });
    expect(ended.stderr).toContain(said);
    expect(await place.names()).toEqual(before);
  });

  test.runIf(existsSync("/proc/self"))("is refused where a folder takes no other", async (end) => {
    const place = await placeWith(end, { "notes.txt": "" });

    const { code, stderr } = await place.run(`simulate ${studyScenario} --out /proc/run`);

    expect({ code, stderr }).toEqual({ code: 2, stderr: "error: /proc/run: there is no such folder\n" });
  });
});
