import { type Diagnostic, type Library, readLibrary, type Source, tidyDiagnostics } from "@tallyglass/policy";
import { childOf, Findings, type MapTree, spanAt } from "@tallyglass/policy/document";
import { documentKinds } from "./change.ts";
import { holdsNoIdentity } from "./check-identity.ts";
import { checkPopulation } from "./check-scenario.ts";
import { type Documents, readDocuments } from "./read-documents.ts";
import { resolveScenario } from "./resolve-scenario.ts";

export const scenarioDocumentKinds = [...documentKinds, "scenario"] as const;
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
  const { library, diagnostics, others } = readLibrary(texts, scenarioDocumentKinds);
  const findings = new Findings();
  const sound = others.filter((tree) => holdsNoIdentity(tree, findings));
  const scenarios = { library, trees: byKind(sound, findings) };
  const { trees } = scenarios;
  for (const kind of documentKinds) {
    for (const tree of trees[kind].values()) {
      const before = findings.all.length;
      const { population } = readDocuments({ [kind]: tree } as Partial<Documents>, library, findings);
      if (population !== undefined && findings.all.length === before) checkPopulation(population, findings);
    }
  }
  const all = { library, trees: byKind(others.filter(isNameable), new Findings()) };
  for (const id of trees.scenario.keys()) findings.all.push(...resolveScenario(id, [], all).diagnostics);
  return { scenarios, diagnostics: tidyDiagnostics([...diagnostics, ...findings.all]) };
}

/** Whether what a document is called may be repeated: one that is not sound is then known, and not taken for missing. */
function isNameable({ entries: [first] }: MapTree): boolean {
  return first !== undefined && holdsNoIdentity(first.value, new Findings());
}

function byKind(trees: readonly MapTree[], findings: Findings): ScenarioLibrary["trees"] {
  return {
    population: byId(trees, "population", findings),
    behaviours: byId(trees, "behaviours", findings),
    recording: byId(trees, "recording", findings),
    scenario: byId(trees, "scenario", findings),
  };
}

function byId(trees: readonly MapTree[], kind: ScenarioDocumentKind, findings: Findings): ReadonlyMap<string, MapTree> {
  const found = new Map<string, MapTree>();
  for (const tree of trees) {
    if (tree.entries[0]?.key !== kind) continue;
    const id = childOf(tree, kind);
    const name = id?.kind === "scalar" ? String(id.value) : "";
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
