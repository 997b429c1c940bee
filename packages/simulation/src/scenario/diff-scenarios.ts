import { type Policy, readingsOf, type Scheme } from "@tallyglass/policy";
import { type DocumentKind, documentKinds } from "./change.ts";
import { documentLeaves, type Leaves, settingLeaves, treeLeaves } from "./leaves.ts";
import type { Scenario } from "./resolve-scenario.ts";

/** One parameter in which two scenarios differ. */
export interface ParameterDifference {
  /** As a scenario or `--set` would name it. */
  readonly path: string;
  /** As written; nothing where the scenario does not have it. */
  readonly first?: string;
  readonly second?: string;
}

/**
 * The parameters in which two scenarios differ, changes applied: every one, and no other. Those of the
 * scenarios themselves come first, then those of their documents.
 *
 * @example
 * ```ts
 * diffScenarios(fuzhou, fuzhouTrue); // [{ path: "recording", first: "city-bureaus", second: "perfect" }, …]
 * ```
 */
export function diffScenarios(first: Scenario, second: Scenario): readonly ParameterDifference[] {
  return [
    ...diffLeaves(settingLeaves(first.trees.scenario), settingLeaves(second.trees.scenario)),
    ...diffReadings(first, second),
    ...documentKinds.flatMap((kind) => diffDocuments(kind, first, second)),
    ...sharedSchemes(first, second).flatMap(([left, right]) => diffSchemes(left, right)),
  ];
}

function diffLeaves(before: Leaves, after: Leaves): readonly ParameterDifference[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return paths.flatMap((path): ParameterDifference[] => {
    const left = before.get(path);
    const right = after.get(path);
    if (left === right) return [];
    return [{ path, ...(left !== undefined && { first: left }), ...(right !== undefined && { second: right }) }];
  });
}

/** What differs in one of the documents that the scenarios are made of. */
export function diffDocuments(kind: DocumentKind, first: Scenario, second: Scenario): readonly ParameterDifference[] {
  return diffLeaves(documentLeaves(first.trees, kind), documentLeaves(second.trees, kind));
}

function sharedSchemes(first: Scenario, second: Scenario): readonly (readonly [Scheme, Scheme])[] {
  return first.schemes.flatMap((left) =>
    second.schemes.filter(({ id }) => id === left.id).map((right) => [left, right] as const),
  );
}

/** Of policies that both have, the options in force, chosen or not; of others, those that were chosen. */
function diffReadings(first: Scenario, second: Scenario): readonly ParameterDifference[] {
  const shared = new Set(sharedSchemes(first, second).map(([{ id }]) => id));
  return diffLeaves(readingLeaves(first, shared), readingLeaves(second, shared));
}

function readingLeaves({ settings, schemes }: Scenario, shared: ReadonlySet<string>): Leaves {
  const leaves: Leaves = new Map();
  for (const { id, versions } of schemes) {
    const chosen = settings.readings.get(id) ?? {};
    const all = shared.has(id) ? versions.flatMap(readingsOf).map((reading) => reading.id) : Object.keys(chosen);
    for (const reading of new Set(all)) {
      const options = versions.flatMap((version) => optionIn(version, reading) ?? []);
      leaves.set(`readings.${id}.${reading}`, [...new Set(options)].join(", "));
    }
  }
  return leaves;
}

function optionIn(version: Policy, id: string): string | undefined {
  return version.chosen.get(id) ?? readingsOf(version).find((reading) => reading.id === id)?.default;
}

/**
 * What one policy says in two libraries, as when a run folder is older than the library. Where other options
 * are in force, it is they that make the texts differ.
 */
function diffSchemes(left: Scheme, right: Scheme): readonly ParameterDifference[] {
  const [before, after] = [left, right].map(({ id, versions }) => {
    const all = versions.flatMap(({ valid, syntax }) => [...treeLeaves(syntax, `policies.${id}.${valid.from}`)]);
    return new Map(all);
  }) as [Leaves, Leaves];
  const isSameChoice = left.versions.every((version, index) => sameChoice(version, right.versions[index]));
  return isSameChoice ? diffLeaves(before, after) : [];
}

function sameChoice({ chosen }: Policy, other: Policy | undefined): boolean {
  return other !== undefined && [...chosen].every(([id, option]) => (other.chosen.get(id) ?? option) === option);
}
