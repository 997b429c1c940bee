import { basename } from "node:path";
import { type Diagnostic, identityShapeOf, type Source, type Span } from "@tallyglass/policy";
import { childOf, Findings, isFaulty, type MapTree, reportDuplicateIds, spanAt } from "@tallyglass/policy/document";
import { scenarioDocumentKinds } from "@tallyglass/simulation";
import { DocumentIndex } from "./document-index.ts";

/**
 * Documents of scenarios that declare the same id. Where one is of the library, the other is the newcomer.
 *
 * @param ours the texts of the library
 */
export function duplicateFindings(all: readonly MapTree[], ours: ReadonlySet<Source>): readonly Diagnostic[] {
  const isOurs = ({ span }: MapTree) => ours.has(span.source);
  const trees = [...all.filter(isOurs), ...all.filter((tree) => !isOurs(tree))];
  const findings = new Findings();
  for (const kind of scenarioDocumentKinds) {
    const declared = trees.filter(({ entries: [first] }) => first?.key === kind && !isFaulty(first.value));
    reportDuplicateIds(
      findings,
      kind,
      declared.map((tree) => ({ id: idOf(tree, kind), span: spanAt(tree, [kind]) })),
    );
  }
  return findings.all.map((finding) => {
    const isNewcomer = finding.related?.some(({ span }) => ours.has(span.source)) ?? false;
    return isNewcomer ? { ...finding, help: helpFor(finding) } : finding;
  });
}

function helpFor({ message, span: { source, start, end } }: Diagnostic): string {
  const isScenario = message.startsWith("the scenario ");
  return `give it another id${isScenario ? `, or write a scenario with \`base: ${source.text.slice(start, end)}\`` : ""}`;
}

function idOf(tree: MapTree, kind: string): string {
  const id = childOf(tree, kind);
  return id?.kind === "scalar" ? String(id.value) : "";
}

const comment = /(?<=^|[ \t])#.*$/gm;

/** Names and comments of documents that have the form of a real person's identifier: a run keeps them, too. */
export function identityFindings(texts: readonly Source[]): readonly Diagnostic[] {
  const findings = new Findings();
  for (const source of texts) {
    refuseIdentity("the name of the document", basename(source.name), { source, start: 0, end: 0 }, findings);
    for (const { index: start, 0: written } of source.text.matchAll(comment)) {
      refuseIdentity("a comment", written, { source, start, end: start + written.length }, findings);
    }
  }
  return findings.all;
}

function refuseIdentity(what: string, written: string, span: Span, findings: Findings): void {
  const shape = identityShapeOf(written);
  if (shape !== undefined)
    findings.error("identity-shaped", span, `${what} has the form of a ${shape}; none holds one`);
}

const referring = new Set(["unknown-document", "unknown-policy"]);

/** The findings without those that say only that a document is missing which is there, with findings of its own. */
export function withoutConsequences(all: readonly Diagnostic[], texts: readonly Source[]): readonly Diagnostic[] {
  const index = new DocumentIndex(texts);
  const unsound = new Set(all.flatMap(({ code, span }) => (referring.has(code) ? [] : [span.source])));
  const kinds = [...scenarioDocumentKinds, "policy"];
  return all.filter(({ code, span }) => {
    const written = span.source.text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/, "$2");
    const isMissing = !kinds.some((kind) => index.named(kind, written).some((text) => unsound.has(text)));
    return isMissing || !referring.has(code);
  });
}
