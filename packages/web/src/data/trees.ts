import type { MapTree, Tree } from "@tallyglass/policy/document";
import { nowhere } from "./nowhere.ts";

/** A document of which nothing is known but what was read from it. */
export const nothing: MapTree = { kind: "map", entries: [], span: nowhere };

/** Plain data as a document that stands nowhere. */
export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { kind: "list", items: value.map(treeOf), span: nowhere };
  if (typeof value !== "object" || value === null) {
    return { kind: "scalar", value: value as string | number | boolean | null, span: nowhere };
  }
  const entries = Object.entries(value).map(([key, part]) => ({ key, keySpan: nowhere, value: treeOf(part) }));
  return { kind: "map", entries, span: nowhere };
}

/** The data of a document without its places. */
export function dataOf(tree: Tree): unknown {
  switch (tree.kind) {
    case "scalar":
      return tree.value;
    case "list":
      return tree.items.map(dataOf);
    case "map":
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, dataOf(value)]));
  }
}

/** Whether a part of a model is the document that it was read from, or a piece of one. */
export function isTree(value: unknown): value is Tree {
  if (typeof value !== "object" || value === null || !("kind" in value) || !("span" in value)) return false;
  if (value.kind === "scalar") return true;
  return (value.kind === "map" && "entries" in value) || (value.kind === "list" && "items" in value);
}
