import type { Span } from "../source.ts";

/** Plain data with the place of each part: what YAML comes to before it means anything. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
  readonly kind: "map";
  readonly entries: readonly MapEntry[];
  readonly span: Span;
  /** Whether a key of it was not sound, and is left out. A finding tells it. */
  readonly faulty?: true;
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
  /** Whether the value was not sound, and is left out. A finding tells it. */
  readonly faulty?: true;
}

export type Path = readonly (string | number)[];

/** Whether a key or the value was left out of this part, whatever is inside it. */
export function isFaulty(tree: Tree | undefined): boolean {
  return tree !== undefined && tree.kind !== "list" && tree.faulty === true;
}

/** The paths of all parts of which a key or the value was left out. */
export function faultsIn(tree: Tree, path: Path = []): readonly Path[] {
  if (isSound(tree)) return [];
  const inside = partsOf(tree).flatMap(([step, part]) => faultsIn(part, [...path, step]));
  return isFaulty(tree) ? [path, ...inside] : inside;
}

/** Whether nothing was left out of a tree. Only such a one may be used for more than to find what else is wrong. */
export function isSound(tree: Tree): boolean {
  return !isFaulty(tree) && partsOf(tree).every(([, part]) => isSound(part));
}

function partsOf(tree: Tree): readonly (readonly [string | number, Tree])[] {
  if (tree.kind === "map") return tree.entries.map(({ key, value }) => [key, value] as const);
  return tree.kind === "list" ? [...tree.items.entries()] : [];
}

/** Whether a step that leads nowhere from here may lead to what was left out. */
export function mayHaveLed(tree: Tree): boolean {
  return isFaulty(tree) || (tree.kind === "list" && tree.items.some((item) => isFaulty(childOf(item, "id") ?? item)));
}

/** The value under a key, or nothing. */
export function childOf(tree: Tree | undefined, step: string | number): Tree | undefined {
  if (tree?.kind === "map") return tree.entries.find(({ key }) => key === step)?.value;
  if (tree?.kind === "list" && typeof step === "number") return tree.items[step];
  return undefined;
}

/** What a path leads to, or nothing. */
export function childAt(tree: Tree, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>(childOf, tree);
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
