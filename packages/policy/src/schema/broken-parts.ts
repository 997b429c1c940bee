import { z } from "zod";
import type { Path, Tree } from "../syntax/tree.ts";
import { unwrapped } from "./unwrapped.ts";

/**
 * The part of a document that is left out where a place in it is not sound: the item of a list or the entry of an
 * open map, where the top-level key holds such, or else the key.
 */
export function partAround(schema: z.ZodType, path: Path): Path {
  let inner = schemaOf(schema, path);
  if (inner instanceof z.ZodArray) return path.slice(0, 2);
  for (let length = 1; length < path.length; length += 1) {
    if (!(inner instanceof z.ZodRecord)) return path.slice(0, length);
    inner = unwrapped(inner.valueType);
  }
  return path;
}

/** Whether a place is an open map around such parts, which can be read without one of its keys. */
export function isAroundParts(schema: z.ZodType, path: Path): boolean {
  let inner = schemaOf(schema, path);
  for (const _ of path.slice(1)) {
    if (!(inner instanceof z.ZodRecord)) return false;
    inner = unwrapped(inner.valueType);
  }
  return path.length === 0 || inner instanceof z.ZodRecord;
}

/** The schema of the top-level key that a path begins with. */
function schemaOf(schema: z.ZodType, [key]: Path): z.core.$ZodType | undefined {
  const inner = schema instanceof z.ZodObject ? schema.shape[String(key)] : undefined;
  return inner && unwrapped(inner);
}

/** A tree without what the paths lead to. */
export function without(tree: Tree, paths: readonly Path[]): Tree {
  if (tree.kind === "scalar" || paths.length === 0) return tree;
  const inside = (step: string | number) => paths.flatMap(([first, ...rest]) => (first === step ? [rest] : []));
  const kept = (step: string | number, part: Tree): readonly Tree[] => {
    const rests = inside(step);
    return rests.some((rest) => rest.length === 0) ? [] : [without(part, rests)];
  };
  if (tree.kind === "list") return { ...tree, items: tree.items.flatMap((item, index) => kept(index, item)) };
  const entries = tree.entries.flatMap((entry) => kept(entry.key, entry.value).map((value) => ({ ...entry, value })));
  return { ...tree, entries };
}
