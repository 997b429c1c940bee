import type { z } from "zod";
import { type Diagnostic, tidyDiagnostics } from "../diagnostic.ts";
import type { Behaviour, CitedSource, Department, Vocabulary } from "../model/catalogue.ts";
import { readCatalogue, readSources } from "../model/catalogue-from-schema.ts";
import { Findings, reportDuplicateIds } from "../model/findings.ts";
import { freeze } from "../model/freeze.ts";
import type { Policy, Scheme } from "../model/policy.ts";
import { checkPolicyTree } from "../read-policy.ts";
import { catalogueDocument } from "../schema/catalogue.ts";
import { checkAgainst } from "../schema/from-syntax.ts";
import { lifeDocument } from "../schema/life.ts";
import { sourcesDocument } from "../schema/sources.ts";
import type { Source } from "../source.ts";
import { suggestion } from "../suggestion.ts";
import { readSyntax } from "../syntax/from-text.ts";
import { childOf, isFaulty, isSound, type MapTree, spanAt, type Tree } from "../syntax/tree.ts";
import type { Library, Life } from "./library.ts";
import { readLife } from "./life-from-schema.ts";
import { gatherSchemes } from "./schemes.ts";

/** What a set of documents came to: all that is sound of it, and every finding in the order of the texts. */
export interface CheckedLibrary {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
  /** The trees of documents of other kinds, which somebody else reads; each is sound as plain data. */
  readonly others: readonly MapTree[];
  /** Those of which a part was left out: to be checked further, and never used. */
  readonly unsound: readonly MapTree[];
}

const documentKinds = ["sources", "catalogue", "policy", "life"] as const;
type DocumentKind = (typeof documentKinds)[number];

/**
 * Reads documents of any kind, in any order, each with the words that all of them declare. Documents
 * whose first key is one of `otherKinds` are handed on as trees.
 *
 * @example
 * ```ts
 * const { library, diagnostics } = readLibrary([{ name: "points.yaml", text }]);
 * ```
 */
export function readLibrary(texts: readonly Source[], otherKinds: readonly string[] = []): CheckedLibrary {
  const findings = new Findings();
  const { trees, others, unsound } = sortByKind(texts, otherKinds, findings);
  const sources = readAllSources(trees.sources, findings);
  const { departments, behaviours } = readAllCatalogues(trees.catalogue, sources, findings);
  const vocabulary: Vocabulary = { sources, departments, behaviours };
  const policies = readAllPolicies(trees.policy, vocabulary, findings);
  const schemes = gatherSchemes(policies, findings);
  checkPolicyReferences(schemes, findings);
  const lives = readAllLives(trees.life, vocabulary, findings);
  return { library: { ...vocabulary, schemes, lives }, diagnostics: tidyDiagnostics(findings.all), others, unsound };
}

interface SortedTrees {
  readonly trees: Readonly<Record<DocumentKind, MapTree[]>>;
  readonly others: readonly MapTree[];
  readonly unsound: readonly MapTree[];
}

function sortByKind(texts: readonly Source[], otherKinds: readonly string[], findings: Findings): SortedTrees {
  const trees: Record<DocumentKind, MapTree[]> = { sources: [], catalogue: [], policy: [], life: [] };
  const others: MapTree[] = [];
  for (const text of texts) {
    const { tree, diagnostics } = readSyntax(text);
    findings.all.push(...diagnostics);
    if (tree === undefined) continue;
    const first = tree.kind === "map" ? tree.entries[0]?.key : undefined;
    const kind = documentKinds.find((each) => first === each);
    if (kind !== undefined) trees[kind].push(tree as MapTree);
    else if (first !== undefined && otherKinds.includes(first)) others.push(tree as MapTree);
    else reportUnknownKind(tree, [...documentKinds, ...otherKinds], findings);
  }
  return { trees, others: others.filter(isSound), unsound: others.filter((tree) => !isSound(tree)) };
}

function reportUnknownKind(tree: Tree, kinds: readonly string[], findings: Findings): void {
  const first = tree.kind === "map" ? tree.entries[0] : undefined;
  if (first === undefined && isFaulty(tree)) return;
  const names = kinds.map((kind) => `\`${kind}\``).join(", ");
  findings.error("unknown-document", first?.keySpan ?? tree.span, `the first key of a document is one of ${names}`, {
    help: suggestion(first?.key ?? "", kinds),
  });
}

/** Reads the trees of one kind, each against its schema and then for its meaning. */
function readEach<D, M>(
  trees: readonly MapTree[],
  schema: z.ZodType<D>,
  placeholders: Readonly<Record<string, unknown>>,
  findings: Findings,
  read: (document: D, tree: MapTree, incomplete: ReadonlySet<string>) => M,
): M[] {
  return trees.flatMap((written) => {
    const { value, tree, incomplete, diagnostics } = checkAgainst(schema, written, placeholders);
    findings.all.push(...diagnostics);
    return value === undefined ? [] : [read(value, tree as MapTree, incomplete)];
  });
}

function readAllSources(trees: readonly MapTree[], findings: Findings): ReadonlyMap<string, CitedSource> {
  const lists = readEach(trees, sourcesDocument, {}, findings, (document, tree) =>
    readSources(document, tree, findings),
  );
  const sources = lists.flat();
  if (lists.length > 1) reportDuplicateIds(findings, "source", sources);
  return new Map(sources.map((source) => [source.id, source]));
}

function readAllCatalogues(trees: readonly MapTree[], sources: ReadonlyMap<string, CitedSource>, findings: Findings) {
  const placeholders = { catalogue: "unnamed", title: { en: "Unnamed" }, departments: [], behaviours: [] };
  const declared = new Set(trees.flatMap(declaredDepartments));
  const departments = new Map<string, Department>();
  const behaviours = new Map<string, Behaviour>();
  const catalogues = readEach(trees, catalogueDocument, placeholders, findings, (document, tree, incomplete) => {
    const catalogue = readCatalogue(document, tree, { sources, declared, incomplete }, findings);
    for (const department of catalogue.departments) departments.set(department.id, freeze(department));
    for (const behaviour of catalogue.behaviours) behaviours.set(behaviour.code, freeze(behaviour));
    return catalogue;
  });
  if (catalogues.length > 1) {
    reportDuplicateIds(
      findings,
      "department",
      catalogues.flatMap((catalogue) => catalogue.departments),
    );
    const codes = catalogues.flatMap((catalogue) => catalogue.behaviours.map(({ code, span }) => ({ id: code, span })));
    reportDuplicateIds(findings, "behaviour", codes);
  }
  return { departments, behaviours };
}

/** The ids under `departments`, of all catalogues before any is read: their order does not matter. */
function declaredDepartments(tree: MapTree): readonly string[] {
  const departments = childOf(tree, "departments");
  return departments?.kind === "list"
    ? departments.items.flatMap((item) => {
        const id = childOf(item, "id");
        return id?.kind === "scalar" ? [String(id.value)] : [];
      })
    : [];
}

function readAllPolicies(trees: readonly MapTree[], vocabulary: Vocabulary, findings: Findings): readonly Policy[] {
  return trees.flatMap((tree) => {
    const { policy, diagnostics } = checkPolicyTree(tree, vocabulary);
    findings.all.push(...diagnostics);
    return policy ?? [];
  });
}

function readAllLives(
  trees: readonly MapTree[],
  vocabulary: Vocabulary,
  findings: Findings,
): ReadonlyMap<string, Life> {
  const placeholders = { life: "", resident: "syn-0", title: { en: "-" }, story: { en: "-" }, records: [] };
  const lives = readEach(trees, lifeDocument, placeholders, findings, (document, tree) =>
    freeze(readLife(document, tree, vocabulary, findings)),
  );
  const unsound = new Set(findings.all.map(({ span }) => span.source));
  const named = lives.filter(({ id }) => id !== placeholders.life);
  reportDuplicateIds(findings, "life", named);
  return new Map(named.filter(({ span }) => !unsound.has(span.source)).map((life) => [life.id, life]));
}

function checkPolicyReferences(schemes: ReadonlyMap<string, Scheme>, findings: Findings): void {
  const require = (id: string, policy: Policy, path: readonly (string | number)[]) => {
    if (schemes.has(id)) return;
    findings.error("unknown-policy", spanAt(policy.syntax, path), `the library holds no policy \`${id}\``, {
      help: suggestion(id, schemes.keys()),
    });
  };
  for (const policy of [...schemes.values()].flatMap(({ versions }) => versions)) {
    if (policy.lending) require(policy.lending.policy, policy, ["extends", "policy"]);
    if (policy.lending?.policy === policy.id) {
      findings.error(
        "unknown-policy",
        spanAt(policy.syntax, ["extends", "policy"]),
        "a policy cannot borrow from itself",
      );
    }
    for (const [index, { keptBy }] of policy.lists.entries()) {
      if (keptBy !== undefined) require(keptBy, policy, ["lists", index, "kept-by"]);
    }
  }
}
