import { readdirSync } from "node:fs";
import { join } from "node:path";
import { planScenario, type SimulationPlan } from "@tallyglass/simulation";
import { openScenario } from "../../src/library/open-scenario.ts";
import { type Place, placeWith, root } from "../program.ts";

/** A small study with everything that a simulation needs. */
export const study = join(root, "packages/cli/test/fixtures/small-city");

export const studyScenario = join(study, "scenario.yaml");

export function studyPlan(settings: Readonly<Record<string, string>> = {}): SimulationPlan {
  const set = Object.entries(settings).map(([path, text]) => ({ path, text, by: "--set" }));
  return planScenario(openScenario(studyScenario, set).scenario);
}

/** The files of a folder and of those in it, by their paths. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}

/** What something comes to in a place of its own, which is gone afterwards. */
export async function inPlace<T>(use: (place: Place) => Promise<T>): Promise<T> {
  const tidyUps: (() => Promise<void>)[] = [];
  const place = await placeWith({ onTestFinished: (tidyUp) => tidyUps.push(tidyUp) });
  try {
    return await use(place);
  } finally {
    for (const tidyUp of tidyUps) await tidyUp();
  }
}
