import { existsSync, statSync } from "node:fs";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { openRun } from "../run/open-run.ts";
import { DocumentIndex } from "./document-index.ts";
import { readDocument } from "./documents.ts";
import { type OpenScenario, openScenario, resolveFrom } from "./open-scenario.ts";
import { policyIds, scenarioIds } from "./policy-files.ts";
import type { Setting } from "./settings.ts";

/**
 * Opens what a command compares: a scenario by its id, a file that holds one, or the folder of a run, whose own
 * documents tell what it ran. What is set here takes the place of what was set then.
 *
 * @throws {Failure} if it is a policy, or nothing of the kind.
 */
export function openCompared(name: string, settings: readonly Setting[]): OpenScenario {
  if (scenarioIds().includes(name)) return openScenario(name, settings);
  if (isPolicy(name)) throw policiesAreNot(name);
  return isFolder(name) ? openFolder(name, settings) : openScenario(name, settings);
}

function openFolder(path: string, settings: readonly Setting[]): OpenScenario {
  const { manifest, opened } = openRun(path);
  if (settings.length === 0) return opened;
  const kept = manifest.set.flatMap(({ path: key, value }): Setting[] =>
    settings.some((setting) => setting.path === key) ? [] : [{ path: key, text: value, by: "--set" }],
  );
  return resolveFrom(opened.documents, opened.id, [...kept, ...settings]);
}

function isFolder(name: string): boolean {
  return existsSync(name) && statSync(name).isDirectory();
}

function isPolicy(name: string): boolean {
  if (policyIds().includes(name)) return true;
  if (!/\.ya?ml$/.test(name) || !existsSync(name) || !statSync(name).isFile()) return false;
  return new DocumentIndex([readDocument(name)]).ids("policy").length > 0;
}

function policiesAreNot(name: string): Failure {
  return new Failure(
    exitCode.usage,
    `\`${name}\` is a policy: comparing policies is not the work of this command yet`,
    "it compares two scenarios: ids like `fuzhou` and `fuzhou-true`, files that hold one, or run folders",
  );
}
