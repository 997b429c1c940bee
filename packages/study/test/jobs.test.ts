import { describe, expect, test } from "@tallyglass/testkit";
import { createJobRunner, type Job, type JobResults, runCompanions, type StudySizes } from "../src/index.ts";
import { fuzhouScenarios } from "./small-study.ts";

const scenarios = fuzhouScenarios();

const sizes: StudySizes = {
  pairResidents: 600,
  countResidents: 400,
  mechanismResidents: 200,
  mechanismReplicates: 2,
  parameterResidents: 200,
  trajectories: 2,
  rows: 2,
  seeds: 2,
  lives: 30,
  wrongedAmong: 600,
  flowResidents: 600,
};

describe("jobs", () => {
  test("come to the same whoever carries them out and in whatever order", async () => {
    const jobs: readonly Job[] = [
      { kind: "count", variant: { kind: "coalition", number: 5 }, residents: 400 },
      { kind: "pair", first: { kind: "base" }, second: { kind: "delta", delta: "truth" }, residents: 400 },
      { kind: "count", variant: { kind: "readings", options: { start: "600" } }, residents: 400 },
      { kind: "wronged", among: 600 },
      { kind: "lives", count: 10 },
    ];
    const [one, other] = [createJobRunner(scenarios), createJobRunner(structuredClone(scenarios))];
    const first = [];
    for (const job of jobs) first.push(await one(job));
    const second = [];
    for (const job of jobs.toReversed()) second.unshift(await other(job));

    expect(second).toEqual(first);
  });

  test("about wrong records find everybody on whose file the run counted one", async () => {
    const run = createJobRunner(scenarios);
    const counted = (await run({ kind: "count", variant: { kind: "base" }, residents: 20_000 })) as JobResults["count"];
    const lives = (await run({ kind: "wronged", among: 20_000 })) as JobResults["wronged"];
    const [wronged = 0] = counted.harm.map(({ residents }) => residents);

    expect(lives).toHaveLength(wronged);
    expect(wronged).toBeGreaterThan(100);
  });
});

describe("companions", () => {
  test("are everything that can be made of the scenarios, each with the residents that were asked for", async () => {
    const run = createJobRunner(scenarios);
    let jobs = 0;
    const found = await runCompanions(scenarios, sizes, (asked) => {
      jobs += asked.length;
      return Promise.all(asked.map(run));
    });

    expect(Object.keys(found).sort()).toEqual([
      ...["appeals", "causes", "collectors", "collectorsTruth", "feedback", "flips", "flow", "lives", "mechanisms"],
      ...["parameters", "readings", "truth", "withoutWrong", "wronged"],
    ]);
    expect(found.truth?.first.totals).toEqual([expect.objectContaining({ residents: 600 })]);
    expect(found.mechanisms?.runs).toHaveLength(32);
    expect(found.lives).toHaveLength(30);
    const [own, ...others] = found.readings?.runs ?? [];
    expect(own?.options).toEqual({});
    expect(others.filter(({ options }) => Object.keys(options).length === 1).length).toBeGreaterThan(40);
    expect(others.some(({ options }) => Object.keys(options).length === 2)).toBe(true);
    const { factors, morris, sobol } = found.parameters ?? {};
    expect(morris?.trajectories.map(({ length }) => length)).toEqual([
      1 + (factors?.length ?? 0),
      1 + (factors?.length ?? 0),
    ]);
    expect(sobol?.leaders).toHaveLength(3);
    expect(sobol?.mixed.map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(jobs).toBeGreaterThan(140);
  });
});
