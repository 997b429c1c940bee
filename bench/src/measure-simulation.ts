import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createEngine, planScenario, unfoldQuiet } from "@tallyglass/simulation";
import { repositoryScenario } from "@tallyglass/testkit";
import { openBrowserEngine } from "@tallyglass/testkit/browser";
import { drawsPerResident } from "./count-draws.ts";
import type { Figure } from "./figure.ts";
import { interleave, program, type Run, runNode } from "./run-program.ts";

const fuzhou = { residents: 3_600_000, years: 5 };
const china = { residents: 1_411_780_000, share: 400 };

/** The simulation, each time beside something that it should stand in a known ratio to. */
export async function measureSimulation(folder: string): Promise<readonly Figure[]> {
  const simulate = simulatesInto(join(folder, "run"));
  return [
    await measureFuzhou(simulate),
    await measureRatio("fuzhou, 1 M residents, one worker", ["fuzhou", "--residents", "1000000", "--workers", "1"], {
      baselineName: "two workers",
      words: ["fuzhou", "--residents", "1000000", "--workers", "2"],
      promise: "1.8 times",
      simulate,
    }),
    await measureRatio("fuzhou, 2 M residents", ["fuzhou", "--residents", "2000000"], {
      baselineName: "0.5 M residents",
      words: ["fuzhou", "--residents", "500000"],
      promise: "4 times",
      simulate,
    }),
    await measureRatio("fuzhou, 0.5 M residents, 10 years", ["fuzhou", "--residents", "500000", "--years", "10"], {
      baselineName: "5 years",
      words: ["fuzhou", "--residents", "500000"],
      promise: "2 times",
      simulate,
    }),
    await measureChina(simulate),
    await measureBrowser(),
  ];
}

/** Runs `simulate` and gives the time of the whole program, or of the residents alone. */
type Simulate = (words: readonly string[], what: "program" | "running") => Promise<Run>;

function simulatesInto(out: string): Simulate {
  return async (words, what) => {
    rmSync(out, { recursive: true, force: true });
    const run = await runNode([program, "simulate", ...words, "--out", out, "--format", "json"], { quiet: true });
    if (what === "program") return run;
    const { timings } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    return { ...run, seconds: timings.running / 1000 };
  };
}

async function measureFuzhou(simulate: Simulate): Promise<Figure> {
  const draws = Math.round(drawsPerResident("fuzhou") * fuzhou.residents);
  const plain = fileURLToPath(new URL("plain-draws.js", import.meta.url));
  const runs = await interleave(
    1,
    () => simulate(["fuzhou"], "program"),
    () => runNode([plain, String(draws)]),
  );
  const rate = (fuzhou.residents * fuzhou.years) / runs.measured.seconds / 1e6;
  return {
    what: `simulate fuzhou, 3.6 M residents, 5 years: ${rate.toFixed(1)} M resident-years a second`,
    ...runs,
    baselineName: `its ${(draws / 1e6).toFixed(0)} M draws alone`,
    promise: "5 s, 500 MB, 15 M resident-years a second",
  };
}

async function measureRatio(
  what: string,
  words: readonly string[],
  {
    baselineName,
    words: others,
    promise,
    simulate,
  }: { baselineName: string; words: readonly string[]; promise: string; simulate: Simulate },
): Promise<Figure> {
  const runs = await interleave(
    1,
    () => simulate(words, "running"),
    () => simulate(others, "running"),
  );
  return { what, ...runs, baselineName, promise };
}

/** A part of the country, and a quarter of that part: memory has to be the same, and the whole follows from time. */
async function measureChina(simulate: Simulate): Promise<Figure> {
  const part = Math.round(china.residents / china.share / 8) * 8;
  const run = (residents: number) => simulate(["china", "--residents", String(residents)], "running");
  const runs = await interleave(
    1,
    () => run(part),
    () => run(part / 4),
  );
  const minutes = (runs.measured.seconds * china.share) / 60;
  const before = runs.baseline.megabytes?.toFixed(0) ?? "?";
  return {
    what: `china, a ${china.share}th of 1.41 bn residents: ${minutes.toFixed(0)} minutes for all of them`,
    ...runs,
    baselineName: `a quarter as many, in ${before} MB`,
    promise: "10 minutes and 1,000 MB for all",
  };
}

async function measureBrowser(): Promise<Figure> {
  const plan = planScenario(repositoryScenario("fuzhou", { residents: 100_000 }));
  const engine = await openBrowserEngine();
  try {
    const { milliseconds } = await engine.run(plan, 3);
    return {
      what: `100,000 residents, 5 years, one worker in Chromium ${engine.version}`,
      measured: { seconds: milliseconds / 1000, megabytes: undefined, output: "" },
      baselineName: "the same in Node",
      baseline: { seconds: secondsInNode(plan, 3), megabytes: undefined, output: "" },
      promise: "1 s",
    };
  } finally {
    await engine.close();
  }
}

function secondsInNode(plan: ReturnType<typeof planScenario>, times: number): number {
  let seconds = 0;
  for (let time = 0; time < times; time += 1) {
    const startedAt = performance.now();
    const { run, shape } = createEngine(plan, { replicate: 0 });
    const tally = new Float64Array(shape.length);
    run(0, plan.residents, tally);
    unfoldQuiet(plan, shape, tally);
    seconds = (performance.now() - startedAt) / 1000;
  }
  return seconds;
}
