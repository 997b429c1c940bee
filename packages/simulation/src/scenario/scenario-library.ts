import { checkNetwork, networkKind } from "@tallyglass/ledger/network";
import { type Diagnostic, type Library, readLibrary, type Source, tidyDiagnostics } from "@tallyglass/policy";
import { childOf, Findings, isFaulty, type MapTree, spanAt } from "@tallyglass/policy/document";
import { documentKinds } from "./change.ts";
import { checkPopulation } from "./check-scenario.ts";
import { type Documents, readDocuments } from "./read-documents.ts";
import { resolveScenario } from "./resolve-scenario.ts";

export const scenarioDocumentKinds = [...documentKinds, "scenario", networkKind] as const;
type ScenarioDocumentKind = (typeof scenarioDocumentKinds)[number];

/** A library with the documents of scenarios, as they are written. */
export interface ScenarioLibrary {
  readonly library: Library;
  readonly trees: Readonly<Record<ScenarioDocumentKind, ReadonlyMap<string, MapTree>>>;
}

/**
 * Reads documents of any kind in any order, those of scenarios among them, and resolves every
 * scenario, so that all findings are named at once.
 *
 * @example
 * ```ts
 * const { scenarios, diagnostics } = readScenarioLibrary(sources);
 * ```
 */
export function readScenarioLibrary(texts: readonly Source[]): {
  readonly scenarios: ScenarioLibrary;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { library, diagnostics, others, unsound } = readLibrary(texts, scenarioDocumentKinds);
  const findings = new Findings();
  const scenarios = { library, trees: byKind(others, new Findings()) };
  const all = { library, trees: byKind([...others, ...unsound], findings) };
  for (const kind of documentKinds) {
    for (const tree of all.trees[kind].values()) {
      const { population, sound } = readDocuments({ [kind]: tree } as Partial<Documents>, library, findings);
      if (population !== undefined && sound.has(kind)) checkPopulation(population, findings);
    }
  }
  for (const tree of all.trees.network.values()) findings.all.push(...checkNetwork(tree, library).diagnostics);
  for (const id of all.trees.scenario.keys()) findings.all.push(...resolveScenario(id, [], all).diagnostics);
  return { scenarios, diagnostics: tidyDiagnostics([...diagnostics, ...findings.all]) };
}

function byKind(trees: readonly MapTree[], findings: Findings): ScenarioLibrary["trees"] {
  return {
    population: byId(trees, "population", findings),
    behaviours: byId(trees, "behaviours", findings),
    recording: byId(trees, "recording", findings),
    scenario: byId(trees, "scenario", findings),
    network: byId(trees, networkKind, findings),
  };
}

function byId(trees: readonly MapTree[], kind: ScenarioDocumentKind, findings: Findings): ReadonlyMap<string, MapTree> {
  const found = new Map<string, MapTree>();
  for (const tree of trees) {
    if (tree.entries[0]?.key !== kind) continue;
    const name = nameOf(tree, kind);
    const before = found.get(name);
    if (before === undefined) found.set(name, tree);
    else {
      findings.error("duplicate-id", spanAt(tree, [kind]), `the ${kind} \`${name}\` is declared twice`, {
        related: [{ message: "first declared here", span: spanAt(before, [kind]) }],
      });
    }
  }
  return found;
}

/** What a document is called. One whose name was left out goes by its file, which no other refers to. */
function nameOf(tree: MapTree, kind: ScenarioDocumentKind): string {
  const id = childOf(tree, kind);
  if (isFaulty(id)) return `(${tree.span.source.name})`;
  return id?.kind === "scalar" ? String(id.value) : "";
}
