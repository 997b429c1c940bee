import { readdirSync } from "node:fs";
import { join } from "node:path";
import { planScenario, type SimulationPlan } from "@tallyglass/simulation";
import { openScenario } from "../../src/library/open-scenario.ts";
import { root } from "../program.ts";

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
