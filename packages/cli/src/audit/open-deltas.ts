import { join, relative } from "node:path";
import { PolicyError } from "@tallyglass/policy";
import type { Scenario } from "@tallyglass/simulation";
import { type Delta, deltaScenarios } from "@tallyglass/study";
import { DocumentIndex } from "../library/document-index.ts";
import { documentFiles, readDocument } from "../library/documents.ts";
import { type OpenScenario, resolveFrom, type UsedDocument } from "../library/open-scenario.ts";
import { libraryFolder } from "../library/policy-files.ts";
import type { Setting } from "../library/settings.ts";

/**
 * What the library compares with, made on the scenario of a run: its own documents with the changes of the delta. What
 * cannot be made on it, such as an option of a policy that it has not, is left out.
 */
export function openDeltas(
  { id, documents }: OpenScenario,
  settings: readonly Setting[],
): Partial<Record<Delta, Scenario>> {
  const own = new Set(documents.map(({ path }) => path));
  const ours = documentFiles([libraryFolder])
    .map((path) => ({ ...readDocument(path), path: join("library", relative(libraryFolder, path)) }))
    .filter(({ path }) => !own.has(path));
  const texts = [...documents, ...ours];
  const index = new DocumentIndex(texts);
  const found = Object.entries(deltaScenarios).map(([delta, scenario]) => {
    const [text] = index.named("scenario", scenario);
    return [delta, text && openOn(id, { ...text, path: "delta.yaml" }, texts, settings)] as const;
  });
  return Object.fromEntries(found.filter(([, scenario]) => scenario !== undefined));
}

/** The name of the delta while it rests on the run, which may be a delta of the same name. */
const ownName = "under-audit";

function openOn(
  id: string,
  delta: UsedDocument,
  texts: readonly UsedDocument[],
  settings: readonly Setting[],
): Scenario | undefined {
  const text = delta.text.replace(/^scenario:.*$/m, `scenario: ${ownName}`).replace(/^base:.*$/m, `base: ${id}`);
  try {
    return resolveFrom([...texts, { ...delta, name: ownName, text }], ownName, settings).scenario;
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}
