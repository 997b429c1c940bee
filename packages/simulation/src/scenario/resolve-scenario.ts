import {
  chooseReadings,
  type Diagnostic,
  PolicyError,
  ReadingError,
  type Scheme,
  type Span,
  suggestion,
  tidyDiagnostics,
} from "@tallyglass/policy";
import {
  checkAgainst,
  childOf,
  Findings,
  freeze,
  isSound,
  type MapTree,
  spanAt,
  type Tree,
} from "@tallyglass/policy/document";
import type { BehaviourModel } from "../model/behaviours.ts";
import type { Population } from "../model/population.ts";
import type { RecordingModel } from "../model/recording.ts";
import type { ScenarioSettings } from "../model/scenario.ts";
import { deltaScenario } from "../schema/scenario.ts";
import {
  applyChange,
  type Change,
  type DocumentKind,
  documentKinds,
  documentOfPath,
  type ScenarioTrees,
} from "./change.ts";
import { changesNoIdentity } from "./check-identity.ts";
import { checkScenario, type ReadParts } from "./check-scenario.ts";
import { placeholders } from "./placeholders.ts";
import { readDocuments } from "./read-documents.ts";
import type { ScenarioLibrary } from "./scenario-library.ts";

/** A scenario with everything that it names, its changes applied. Frozen. */
export interface Scenario {
  readonly settings: ScenarioSettings;
  readonly population: Population;
  readonly behaviours: BehaviourModel;
  /** The behaviours before any change: they fix the rate at which candidates are drawn. */
  readonly candidates: BehaviourModel;
  /** Further behaviours that candidates are drawn often enough for: those of variants that it shares its draws with. */
  readonly room?: readonly BehaviourModel[];
  readonly recording: RecordingModel;
  readonly schemes: readonly [Scheme, ...Scheme[]];
  /** The text of it all, changes applied. */
  readonly trees: ScenarioTrees;
}

/** A scenario, or every finding that stands in its way. */
export interface ResolvedScenario {
  readonly scenario?: Scenario;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Resolves a scenario of a library with changes from outside, such as those of the command line.
 *
 * @example
 * ```ts
 * const { scenario, diagnostics } = resolveScenario("fuzhou", [], scenarios);
 * ```
 */
export function resolveScenario(id: string, settings: readonly Change[], scenarios: ScenarioLibrary): ResolvedScenario {
  const findings = new Findings();
  const isRefused = settings.filter((change) => !changesNoIdentity(change, findings)).length > 0;
  if (isRefused) return { diagnostics: tidyDiagnostics(findings.all) };
  const chain = chainOf(id, scenarios, findings);
  if (chain === undefined) return { diagnostics: tidyDiagnostics(findings.all) };
  const trees = changedTrees(chain, settings, scenarios, findings);
  const { library } = scenarios;
  const documents = readDocuments(trees, library, findings);
  const { scenario: read, population, behaviours, recording, incomplete } = documents;
  const candidates = readCandidates(trees, scenarios, behaviours, findings);
  const isKnown = read !== undefined && !incomplete.has("scenario.policies");
  const schemes = isKnown ? readSchemes(read, trees.scenario, scenarios, findings) : undefined;
  const parts: ReadParts = {
    trees,
    ...(read && { settings: read }),
    ...(population && { population }),
    ...(behaviours && { behaviours }),
    ...(candidates && { candidates }),
    ...(recording && { recording }),
    ...(schemes && { schemes }),
  };
  checkScenario(parts, documents, findings);
  const isWhole = findings.all.length === 0 && usedTrees(chain, trees.scenario, scenarios).every(isSound);
  if (isWhole) return { scenario: freeze(parts as Scenario), diagnostics: [] };
  return { diagnostics: tidyDiagnostics(findings.all) };
}

/** The documents that a scenario is read from, as they are written: no change makes up for one that is not sound. */
function usedTrees({ whole, deltas }: Chain, scenario: MapTree, scenarios: ScenarioLibrary): readonly MapTree[] {
  const named = documentKinds.flatMap((kind) => documentTree(kind, scenario, scenarios, new Findings()) ?? []);
  return [whole, ...deltas, scenario, ...named];
}

/** A whole scenario, and what each delta on the way changes, the nearest to it first. */
interface Chain {
  readonly whole: MapTree;
  readonly deltas: readonly MapTree[];
}

function chainOf(id: string, { trees }: ScenarioLibrary, findings: Findings): Chain | undefined {
  const deltas: MapTree[] = [];
  const seen = new Set<string>();
  let at: { readonly id: string; readonly span?: Span } = { id };
  for (;;) {
    const tree = trees.scenario.get(at.id);
    if (tree === undefined || seen.has(at.id)) {
      const why = tree === undefined ? `no document holds the scenario \`${at.id}\`` : `\`${at.id}\` rests on itself`;
      const span = at.span ?? { source: { name: "scenario", text: at.id }, start: 0, end: at.id.length };
      const help = tree === undefined ? suggestion(at.id, trees.scenario.keys()) : undefined;
      findings.error("unknown-document", span, why, { help });
      return undefined;
    }
    seen.add(at.id);
    const base = childOf(tree, "base");
    if (base === undefined) return { whole: tree, deltas: deltas.reverse() };
    const { value, diagnostics } = checkAgainst(deltaScenario, tree, placeholders.delta);
    findings.all.push(...diagnostics);
    if (value === undefined) return undefined;
    deltas.push(tree);
    at = { id: value.base, span: base.span };
  }
}

function changedTrees(
  { whole, deltas }: Chain,
  settings: readonly Change[],
  scenarios: ScenarioLibrary,
  findings: Findings,
): ReadParts["trees"] {
  const layers = [...deltas.map(changesOf), settings];
  for (const layer of layers) reportSetTwice(layer, findings);
  const changes = layers.flat();
  let scenario = deltas.reduce(renamed, whole);
  for (const change of changes) {
    if (documentOfPath(change.path) === undefined) scenario = applyChange(scenario, change, "scenario", findings);
  }
  const document = (kind: DocumentKind) => {
    const tree = documentTree(kind, scenario, scenarios, findings);
    const inside = changes.filter(({ path }) => documentOfPath(path) === kind);
    return tree && inside.reduce((changed, change) => applyChange(changed, change, kind, findings), tree);
  };
  const [population, behaviours, recording] = documentKinds.map(document);
  return {
    scenario,
    ...(population && { population }),
    ...(behaviours && { behaviours }),
    ...(recording && { recording }),
  };
}

function changesOf(delta: MapTree): readonly Change[] {
  const changes = childOf(delta, "changes");
  if (changes?.kind !== "map") return [];
  return changes.entries.map(({ key, keySpan, value }) => ({ path: key, value, span: keySpan }));
}

/** What one layer sets is set once: neither the same path, nor a part of what it sets whole. */
function reportSetTwice(changes: readonly Change[], findings: Findings): void {
  for (const [index, { path, span }] of changes.entries()) {
    const before = changes
      .slice(0, index)
      .find((other) => other.path === path || path.startsWith(`${other.path}.`) || other.path.startsWith(`${path}.`));
    const isWhole = before !== undefined && documentKinds.some((kind) => kind === before.path || kind === path);
    if (before === undefined || isWhole) continue;
    findings.error("set-twice", span, `\`${path}\` is set twice`, {
      related: [{ message: "first set here", span: before.span }],
    });
  }
}

function renamed(scenario: MapTree, delta: MapTree): MapTree {
  const own = (key: string, value: Tree) => childOf(delta, key) ?? value;
  return {
    ...scenario,
    entries: scenario.entries.map((entry) =>
      entry.key === "scenario" || entry.key === "title" ? { ...entry, value: own(entry.key, entry.value) } : entry,
    ),
  };
}

/** The tree that a scenario names; what has not the form of a name is a finding of its schema. */
function documentTree(
  kind: DocumentKind,
  scenario: MapTree,
  { trees }: ScenarioLibrary,
  findings: Findings,
): MapTree | undefined {
  const named = childOf(scenario, kind);
  if (named?.kind !== "scalar" || typeof named.value !== "string") return undefined;
  const tree = trees[kind].get(named.value);
  if (tree === undefined) {
    findings.error("unknown-document", named.span, `no document holds the ${kind} \`${named.value}\``, {
      help: suggestion(named.value, trees[kind].keys()),
    });
  }
  return tree;
}

/** The behaviours as they are written, before any change. */
function readCandidates(
  trees: ReadParts["trees"],
  scenarios: ScenarioLibrary,
  changed: BehaviourModel | undefined,
  findings: Findings,
): BehaviourModel | undefined {
  const written = documentTree("behaviours", trees.scenario, scenarios, findings);
  if (written === trees.behaviours || written === undefined) return changed;
  const { behaviours, sound } = readDocuments({ behaviours: written }, scenarios.library, findings);
  return sound.has("behaviours") ? behaviours : undefined;
}

function readSchemes(
  { policies, readings }: ScenarioSettings,
  tree: MapTree,
  { library }: ScenarioLibrary,
  findings: Findings,
): readonly [Scheme, ...Scheme[]] | undefined {
  for (const policy of readings.keys()) {
    if (policies.includes(policy)) continue;
    findings.error("unknown-policy", spanAt(tree, ["readings", policy]), `the scenario has no policy \`${policy}\``, {
      help: suggestion(policy, policies),
    });
  }
  const schemes = policies.flatMap((id, index) => {
    const scheme = library.schemes.get(id);
    if (scheme === undefined) {
      findings.error("unknown-policy", spanAt(tree, ["policies", index]), `the library holds no policy \`${id}\``, {
        help: suggestion(id, library.schemes.keys()),
      });
      return [];
    }
    return readScheme(scheme, readings.get(id) ?? {}, tree, library, findings) ?? [];
  });
  const [first, ...others] = schemes;
  return first && schemes.length === policies.length ? [first, ...others] : undefined;
}

function readScheme(
  scheme: Scheme,
  choice: Readonly<Record<string, string>>,
  tree: MapTree,
  library: ScenarioLibrary["library"],
  findings: Findings,
): Scheme | undefined {
  try {
    return chooseReadings(scheme, choice, library);
  } catch (error) {
    if (error instanceof PolicyError) findings.all.push(...error.diagnostics);
    else if (error instanceof ReadingError) {
      findings.error("unknown-option", spanAt(tree, ["readings", scheme.id]), error.message);
    } else throw error;
    return undefined;
  }
}
