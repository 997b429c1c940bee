import type { Findings } from "../model/findings.ts";
import type { Change } from "../model/policy.ts";
import { suggestion } from "../suggestion.ts";
import { childOf, type ListTree, type MapTree, mayHaveLed, type Tree } from "../syntax/tree.ts";

/** The text of a policy as an option would have it. A path that leads nowhere is a finding. */
export function applyPatch(tree: MapTree, patch: readonly Change[], findings: Findings): MapTree {
  let changed: Tree = tree;
  for (const change of patch) changed = applyAt(changed, change.path.split("."), change, findings);
  return changed as MapTree;
}

function applyAt(tree: Tree, path: readonly string[], change: Change, findings: Findings): Tree {
  const [written = "", ...rest] = path;
  const conditional = written.endsWith("?");
  const step = conditional ? written.slice(0, -1) : written;
  const child = stepInto(tree, step);
  if (rest.length === 0) return conditional && child === undefined ? tree : edit(tree, step, change, findings);
  if (child === undefined) {
    if (!conditional) reportNowhere(tree, step, change, findings);
    return tree;
  }
  return replace(tree, step, applyAt(child, rest, change, findings));
}

function edit(tree: Tree, step: string, change: Change, findings: Findings): Tree {
  if (change.kind === "set") {
    if (tree.kind !== "scalar") return replace(tree, step, change.value);
  } else if (stepInto(tree, step) !== undefined) return replace(tree, step, undefined);
  reportNowhere(tree, step, change, findings);
  return tree;
}

function reportNowhere(tree: Tree, step: string, { path, span }: Change, findings: Findings): void {
  if (mayHaveLed(tree)) return;
  findings.error("unknown-path", span, `the path \`${path}\` leads nowhere at \`${step}\``, {
    help: suggestion(step, stepsOf(tree)),
  });
}

function stepsOf(tree: Tree): readonly string[] {
  if (tree.kind === "map") return tree.entries.map(({ key }) => key);
  return tree.kind === "list" ? tree.items.flatMap((item) => idOf(item) ?? []) : [];
}

/** Items of lists go by their id. */
function stepInto(tree: Tree, step: string): Tree | undefined {
  if (tree.kind === "list") return tree.items.find((item) => idOf(item) === step);
  return childOf(tree, step);
}

function idOf(tree: Tree): string | undefined {
  const id = childOf(tree, "id");
  return id?.kind === "scalar" ? String(id.value) : undefined;
}

function replace(tree: Tree, step: string, value: Tree | undefined): Tree {
  if (tree.kind === "list") return replaceItem(tree, step, value);
  return tree.kind === "map" ? replaceKey(tree, step, value) : tree;
}

function replaceItem(tree: ListTree, id: string, value: Tree | undefined): ListTree {
  const there = tree.items.some((item) => idOf(item) === id);
  if (!there && value !== undefined) return { ...tree, items: [...tree.items, value] };
  return { ...tree, items: tree.items.flatMap((item) => (idOf(item) === id ? (value ?? []) : item)) };
}

function replaceKey(tree: MapTree, key: string, value: Tree | undefined): MapTree {
  const there = tree.entries.some((entry) => entry.key === key);
  if (!there && value !== undefined) {
    return { ...tree, entries: [...tree.entries, { key, keySpan: value.span, value }] };
  }
  const entries = tree.entries.flatMap((entry) => {
    if (entry.key !== key) return entry;
    return value === undefined ? [] : { ...entry, value };
  });
  return { ...tree, entries };
}
