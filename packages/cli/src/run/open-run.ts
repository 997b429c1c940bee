import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planScenario, type SimulationPlan } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { type OpenScenario, resolveFrom } from "../library/open-scenario.ts";
import { version } from "../version.ts";
import { planDigest } from "./digest.ts";
import { type Manifest, readManifest, verifyFiles } from "./manifest.ts";

/** A finished run with the scenario that it ran, as its own documents tell it. */
export interface OpenRun {
  readonly manifest: Manifest;
  readonly opened: OpenScenario;
  readonly plan: SimulationPlan;
}

/**
 * Opens a run folder: nothing outside of it is read.
 *
 * @throws {Failure} if it is no run, was altered, or comes to another plan here.
 */
export function openRun(path: string): OpenRun {
  const manifest = readManifest(path);
  verifyFiles(path, manifest);
  const texts = manifest.documents.map(({ file }) => ({
    name: join(path, file),
    text: readFileSync(join(path, file), "utf8"),
    path: file.slice("documents/".length),
  }));
  const settings = manifest.set.map(({ path: key, value }) => ({ path: key, text: value, by: "--set" }));
  const opened = resolveFrom(texts, manifest.scenario.id, settings);
  const plan = planScenario(opened.scenario);
  if (planDigest(plan) !== manifest.plan) throw otherPlan(path, manifest);
  return { manifest, opened, plan };
}

function otherPlan(path: string, { tallyglass }: Manifest): Failure {
  if (tallyglass !== version()) {
    return new Failure(
      exitCode.badInput,
      `\`${path}\` was made by tallyglass ${tallyglass}, and comes to something else here`,
      `open it with that version`,
    );
  }
  return new Failure(exitCode.integrity, `\`${path}\` is not as it was written: its documents come to another plan`);
}
