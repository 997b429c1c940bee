import type { Span } from "../source.ts";

/** Plain data with the place of each part: what YAML comes to before it means anything. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
  readonly kind: "map";
  readonly entries: readonly MapEntry[];
  readonly span: Span;
}

export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Tree;
}

export interface ListTree {
  readonly kind: "list";
  readonly items: readonly Tree[];
  readonly span: Span;
}

export interface ScalarTree {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly span: Span;
}

export type Path = readonly (string | number)[];

/** The value under a key, or nothing. */
export function childOf(tree: Tree | undefined, step: string | number): Tree | undefined {
  if (tree?.kind === "map") return tree.entries.find(({ key }) => key === step)?.value;
  if (tree?.kind === "list" && typeof step === "number") return tree.items[step];
  return undefined;
}

/** The place of what a path leads to, or of the nearest thing around it that exists. */
export function spanAt(tree: Tree, path: Path): Span {
  let found = tree;
  for (const step of path) {
    const next = childOf(found, step);
    if (next === undefined) break;
    found = next;
  }
  return found.span;
}

/** The place of a key itself, for findings about the key rather than its value. */
export function keySpanAt(tree: Tree, path: Path, key: string): Span {
  let found: Tree | undefined = tree;
  for (const step of path) found = childOf(found, step);
  const entry = found?.kind === "map" ? found.entries.find((each) => each.key === key) : undefined;
  return entry?.keySpan ?? spanAt(tree, path);
}

const plainValues = new WeakMap<Tree, unknown>();

/**
 * The same data without its places. Trees share parts, and so do their values: nobody changes them.
 */
export function plainValue(tree: Tree): unknown {
  if (tree.kind === "scalar") return tree.value;
  const known = plainValues.get(tree);
  if (known !== undefined) return known;
  const value =
    tree.kind === "list"
      ? tree.items.map(plainValue)
      : Object.fromEntries(tree.entries.map(({ key, value: part }) => [key, plainValue(part)]));
  plainValues.set(tree, value);
  return value;
}
