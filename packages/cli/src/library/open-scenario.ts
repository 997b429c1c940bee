import { existsSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { nearest, PolicyError, readLibrary, type Source, tidyDiagnostics } from "@tallyglass/policy";
import { childOf, isFaulty, type MapTree, type Tree } from "@tallyglass/policy/document";
import { resolveScenario, type Scenario, type ScenarioLibrary, scenarioDocumentKinds } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { duplicateFindings, identityFindings, withoutConsequences } from "./document-findings.ts";
import { DocumentIndex } from "./document-index.ts";
import { documentFiles, documentsBeside, readDocument, readNeighbours } from "./documents.ts";
import { libraryFolder } from "./policy-files.ts";
import { readSettings, type Setting } from "./settings.ts";

/** A text that a scenario was read from, and what to call it in a folder of such texts. */
export interface UsedDocument extends Source {
  readonly path: string;
}

/** A scenario with the words in which its records are written, and all texts that it was read from. */
export interface OpenScenario {
  readonly id: string;
  readonly scenario: Scenario;
  readonly library: ScenarioLibrary["library"];
  readonly documents: readonly UsedDocument[];
}

/**
 * Opens a scenario of the library by its id, or of a file with the documents that stand beside it. Only
 * what it needs is read.
 *
 * @throws {Failure} if there is no such scenario.
 * @throws {PolicyError} with every finding that stands in its way.
 */
export function openScenario(name: string, settings: readonly Setting[]): OpenScenario {
  const file = isFile(name) ? name : undefined;
  const ours = documentFiles([libraryFolder]).map((path) => ({
    ...readDocument(path),
    path: join("library", relative(libraryFolder, path)),
  }));
  if (file === undefined) {
    const index = new DocumentIndex(ours);
    if (index.named("scenario", name).length === 0) throw unknownScenario(name, index);
    return resolveFrom(ours, name, settings);
  }
  const { name: ownName } = readDocument(file);
  const beside = readNeighbours(documentsBeside(file)).map(({ file: path, source }) => ({
    ...source,
    path: join("study", basename(path)),
  }));
  const own = beside.find(({ name: known }) => known === ownName);
  const id = own && new DocumentIndex([own]).ids("scenario")[0];
  if (id === undefined) throw new Failure(exitCode.badInput, `\`${file}\` holds no scenario`);
  const names = new Set(beside.map((each) => each.name));
  return resolveFrom([...beside, ...ours.filter((each) => !names.has(each.name))], id, settings);
}

/** Resolves a scenario of texts that are at hand, such as those of a run folder. */
export function resolveFrom(texts: readonly UsedDocument[], id: string, settings: readonly Setting[]): OpenScenario {
  const index = new DocumentIndex(texts);
  const needed = neededTexts(index, id, settings);
  const { library, diagnostics, others, unsound } = readLibrary(needed, scenarioDocumentKinds);
  const all = [...others, ...unsound];
  const trees = Object.fromEntries(scenarioDocumentKinds.map((kind) => [kind, byId(kind, all)]));
  const set = readSettings(settings);
  const ours = new Set<Source>(texts.filter(({ path }) => path.startsWith("library")));
  const resolved = resolveScenario(id, set.changes, { library, trees: trees as ScenarioLibrary["trees"] });
  const found = [
    ...[...diagnostics, ...duplicateFindings(all, ours), ...identityFindings(needed)],
    ...[...set.diagnostics, ...resolved.diagnostics],
  ];
  const findings = tidyDiagnostics(withoutConsequences(found, needed));
  if (findings.length > 0 || resolved.scenario === undefined) throw new PolicyError(findings);
  const paths = new Map(texts.map(({ name, path }) => [name, path]));
  const documents = needed.map((text) => ({ ...text, path: paths.get(text.name) ?? text.name }));
  return { id, scenario: resolved.scenario, library, documents };
}

function isFile(name: string): boolean {
  return /\.ya?ml$/.test(name) && existsSync(name) && statSync(name).isFile();
}

function unknownScenario(name: string, index: DocumentIndex): Failure {
  const found = statSync(name, { throwIfNoEntry: false });
  const isFolder = found?.isDirectory() === true;
  if (/\.ya?ml$/.test(name)) {
    const why = isFolder ? "it is a folder" : "there is no such file";
    return new Failure(exitCode.badInput, `cannot read \`${name}\`: ${why}`);
  }
  if (isFolder) {
    return new Failure(exitCode.usage, `\`${name}\` is a folder, not a scenario`, "name the file that holds one");
  }
  if (found !== undefined) {
    return new Failure(exitCode.usage, `\`${name}\` is no document: documents end in .yaml`);
  }
  const known = index.ids("scenario");
  const near = nearest(name, known);
  const help =
    near === undefined ? `there are ${known.map((id) => `\`${id}\``).join(", ")}` : `did you mean \`${near}\`?`;
  return new Failure(exitCode.usage, `there is no scenario \`${name}\``, help);
}

/** What of the texts a scenario is read from. */
export function textsOf(id: string, texts: readonly Source[]): readonly Source[] {
  return neededTexts(new DocumentIndex(texts), id, []);
}

/** Sources, catalogues, the scenario with what it rests on, its documents, its policies with what they refer to. */
function neededTexts(index: DocumentIndex, id: string, settings: readonly Setting[]): readonly Source[] {
  const chain = chainOf(index, id);
  const named = namedIn(chain.trees, settings);
  const models = (["population", "behaviours", "recording"] as const).flatMap((kind) =>
    [...named[kind]].flatMap((each) => namedOrAll(kind, each, index)),
  );
  const texts = [
    ...index.all("sources"),
    ...index.all("catalogue"),
    ...policyTexts(index, named.policies),
    ...models,
    ...chain.texts,
  ];
  return [...new Set(texts)];
}

/** The document of an id; all there are of its kind, to suggest one, where none has it. */
function namedOrAll(kind: string, id: string, index: DocumentIndex): readonly Source[] {
  const found = index.named(kind, id);
  return found.length > 0 ? found : index.all(kind);
}

interface Chain {
  /** The scenario first, what it rests on after it. */
  readonly trees: readonly MapTree[];
  readonly texts: readonly Source[];
}

function chainOf(index: DocumentIndex, id: string): Chain {
  const trees: MapTree[] = [];
  const texts: Source[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    texts.push(...namedOrAll("scenario", at, index));
    const { others, unsound } = readLibrary(index.named("scenario", at), scenarioDocumentKinds);
    const [tree] = [...others, ...unsound];
    if (tree !== undefined) trees.push(tree);
    at = scalarOf(childOf(tree, "base"));
  }
  return { trees, texts };
}

const namingKeys = ["population", "behaviours", "recording", "policies"] as const;
type NamingKey = (typeof namingKeys)[number];

/** The ids that a scenario names in the end: those of the nearest layer that sets them. */
function namedIn(chain: readonly MapTree[], settings: readonly Setting[]): Record<NamingKey, ReadonlySet<string>> {
  const layers: { readonly path: string; readonly value: Tree }[] = [...readSettings(settings).changes];
  for (const tree of chain) {
    const { entries } = (childOf(tree, "changes") ?? tree) as MapTree;
    layers.push(...(entries ?? []).map(({ key, value }) => ({ path: key, value })));
  }
  const named = (key: NamingKey) => {
    const whole = layers.find(({ path }) => path === key)?.value;
    const items = layers
      .filter(({ path }) => path.startsWith(`${key}.`) && key === "policies")
      .map(({ value }) => value);
    return new Set([...scalarsOf(whole), ...items.flatMap(scalarsOf)]);
  };
  return {
    population: named("population"),
    behaviours: named("behaviours"),
    recording: named("recording"),
    policies: named("policies"),
  };
}

function scalarsOf(tree: Tree | undefined): readonly string[] {
  if (tree?.kind === "list") return tree.items.flatMap(scalarsOf);
  const word = scalarOf(tree);
  return word === undefined ? [] : [word];
}

function scalarOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === "scalar" && !isFaulty(tree) ? String(tree.value) : undefined;
}

/** Policies, whom they borrow from, and who keeps their lists; all there are, to suggest one, where one is unknown. */
function policyTexts(index: DocumentIndex, ids: Iterable<string>): readonly Source[] {
  const found = new Map<string, readonly Source[]>();
  const wanted = [...ids];
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    if (found.has(id)) continue;
    const texts = index.named("policy", id);
    if (texts.length === 0) return index.all("policy");
    found.set(id, texts);
    wanted.push(...texts.flatMap(({ text }) => Array.from(text.matchAll(references), ([, other = ""]) => other)));
  }
  return [...found.values()].flat();
}

/** Too much rather than too little: what only looks like a reference is read as well. */
const references = /\b(?:kept-by|policy):\s*["']?([a-z0-9-]+)/g;

function byId(kind: string, trees: readonly MapTree[]): ReadonlyMap<string, MapTree> {
  return new Map(
    trees.flatMap((tree) => (tree.entries[0]?.key === kind ? [[scalarOf(childOf(tree, kind)) ?? "", tree]] : [])),
  );
}
