import type { MapTree, Tree } from "@tallyglass/policy/document";
import { type DocumentKind, mainMap, type ScenarioTrees } from "./change.ts";

/** The parameters of a tree as texts, by the paths at which a scenario would set them. */
export type Leaves = Map<string, string>;

/** Words that name or explain and change nothing. */
const silent = new Set(["title", "name", "cite", "range", "times"]);

/** The parameters of a scenario's own keys; its readings are told by what its policies made of them. */
export function settingLeaves({ entries }: MapTree): Leaves {
  const leaves: Leaves = new Map();
  for (const { key, value } of entries) {
    if (key !== "scenario" && key !== "readings" && !isSilent(key, value)) walk(value, key, leaves);
  }
  return leaves;
}

/** The parameters of one of its documents. */
export function documentLeaves(trees: ScenarioTrees, kind: DocumentKind): Leaves {
  const leaves: Leaves = new Map();
  const { entries } = trees[kind];
  const known = new Set(entries.map(({ key }) => key));
  for (const { key, value } of entries) {
    if (key === kind || isSilent(key, value)) continue;
    const main = key === mainMap[kind] && value.kind === "map" ? value.entries : undefined;
    if (main === undefined) walk(value, `${kind}.${key}`, leaves);
    for (const entry of main ?? []) {
      const path = known.has(entry.key) ? `${kind}.${key}.${entry.key}` : `${kind}.${entry.key}`;
      walk(entry.value, path, leaves);
    }
  }
  return leaves;
}

/** The parameters of a tree of any other kind, below a path. */
export function treeLeaves(tree: Tree, path: string): Leaves {
  const leaves: Leaves = new Map();
  walk(tree, path, leaves);
  return leaves;
}

function walk(tree: Tree, path: string, leaves: Leaves): void {
  const parameter = tree.kind === "map" ? (figureIn(tree) ?? tree) : tree;
  if (parameter.kind === "scalar") leaves.set(path, String(parameter.value));
  else if (parameter.kind === "list") walkList(parameter.items, path, leaves);
  else walkMap(parameter, path, leaves);
}

/** The keys of `values` are what there is, in the order in which they are drawn; below them are names. */
function walkMap({ entries }: MapTree, path: string, leaves: Leaves): void {
  for (const { key, value } of entries) {
    const at = `${path}.${key}`;
    if (key === "values" && value.kind === "map") leaves.set(at, written(value.entries.map((entry) => entry.key)));
    else if (!isSilent(key, value)) walk(value, at, leaves);
  }
}

/** Plain lists are one parameter. Of others the items go by their ids, or by their numbers. */
function walkList(items: readonly Tree[], path: string, leaves: Leaves): void {
  const plain = items.flatMap((item) => (item.kind === "scalar" ? [String(item.value)] : []));
  if (plain.length === items.length) {
    leaves.set(path, written(plain));
    return;
  }
  const ids = items.flatMap((item) => scalarAt(item, "id") ?? []);
  const isNamed = ids.length === items.length;
  if (isNamed) leaves.set(path, written(ids));
  for (const [index, item] of items.entries()) {
    walk(item, `${path}.${isNamed ? ids[index] : index}`, leaves);
    if (isNamed) leaves.delete(`${path}.${ids[index]}.id`);
  }
}

/** A bare number and one with a range and a citation are the same parameter. */
function figureIn({ entries }: MapTree): Tree | undefined {
  const isFigure = entries.every(({ key }) => key === "value" || silent.has(key));
  return isFigure ? entries.find(({ key }) => key === "value")?.value : undefined;
}

function scalarAt(tree: Tree, key: string): string | undefined {
  if (tree.kind !== "map") return undefined;
  const found = tree.entries.find((entry) => entry.key === key)?.value;
  return found?.kind === "scalar" ? String(found.value) : undefined;
}

/** `times` is a range beside a table, and a factor where it is a number or a figure. */
function isSilent(key: string, value: Tree): boolean {
  return silent.has(key) && (key !== "times" || value.kind === "list");
}

function written(items: readonly string[]): string {
  return `[${items.join(", ")}]`;
}
