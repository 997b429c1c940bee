import { identityField, identityShapeOf, type Span } from "@tallyglass/policy";
import { childOf, type Findings, type MapTree, type Tree } from "@tallyglass/policy/document";
import type { Change } from "./change.ts";

/** Whether nothing in the tree looks like a real person's identifier: texts, numbers and keys. */
export function holdsNoIdentity(tree: Tree, findings: Findings): boolean {
  const before = findings.all.length;
  walk(tree, findings);
  const attributes = childOf(tree, "population") === undefined ? undefined : childOf(tree, "attributes");
  for (const { key, keySpan } of attributes?.kind === "map" ? attributes.entries : []) {
    if (!identityField(key)) continue;
    findings.error("identity-shaped", keySpan, "an attribute announces a real person's data; no resident has any", {
      help: "synthetic residents have an age, a sex, an occupation; never a name or a number",
    });
  }
  return findings.all.length === before;
}

/** The same of a change that comes from outside, its path included. */
export function changesNoIdentity({ path, value, span }: Change, findings: Findings): boolean {
  const key: MapTree["entries"][number] = { key: path, keySpan: span, value };
  return holdsNoIdentity({ kind: "map", entries: [key], span }, findings);
}

function walk(tree: Tree, findings: Findings): void {
  if (tree.kind === "list") for (const item of tree.items) walk(item, findings);
  else if (tree.kind === "map") {
    for (const { key, keySpan, value } of tree.entries) {
      // As written, too: a key that is a long number loses its last digits when it is read.
      const written = keySpan.source.text.slice(keySpan.start, keySpan.end);
      refuse("key", [key, written], keySpan, findings);
      walk(value, findings);
    }
  } else if (typeof tree.value === "string" || Number.isInteger(tree.value)) {
    refuse("value", [String(tree.value)], tree.span, findings);
  }
}

function refuse(what: "key" | "value", texts: readonly string[], span: Span, findings: Findings): void {
  const shape = texts.map(identityShapeOf).find((each) => each !== undefined);
  if (shape === undefined) return;
  findings.error("identity-shaped", span, `a ${what} has the form of a ${shape}; no document holds one`);
}
