import { identityShapeOf, type Span } from "@tallyglass/policy";
import type { Findings, Tree } from "@tallyglass/policy/document";
import type { Change } from "./change.ts";

/** Whether nothing in a change that comes from outside looks like a real person's identifier: texts, numbers and keys. */
export function changesNoIdentity({ path, value, span }: Change, findings: Findings): boolean {
  const before = findings.all.length;
  refuse("path", [path], span, findings);
  walk(value, findings);
  return findings.all.length === before;
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

function refuse(what: "key" | "path" | "value", texts: readonly string[], span: Span, findings: Findings): void {
  const shape = texts.map(identityShapeOf).find((each) => each !== undefined);
  if (shape === undefined) return;
  findings.error("identity-shaped", span, `a ${what} has the form of a ${shape}; no document holds one`);
}
