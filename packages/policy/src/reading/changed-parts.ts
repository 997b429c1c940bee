import { childOf, type ListTree, type MapTree, type Tree } from "../syntax/tree.ts";

/** Parts that are sound or not whatever an option changes elsewhere. */
const unaffected = new Set(["readings", "untranslatable", "notes", "extends"]);
/** Parts that refer to each other and to nothing else. */
const scaleParts = new Set(["scale", "consequences"]);

/**
 * What an option has to be tried on: the changed text without the parts that it cannot have broken.
 * Those are parts that stand as before and that nothing changed refers to.
 */
export function changedParts(before: MapTree, after: MapTree): MapTree {
  const isSame = (key: string) => childOf(before, key) === childOf(after, key);
  const relisted = !isSame("lists");
  const rescaled = relisted || [...scaleParts].some((key) => !isSame(key));
  const joints = itemsOf(after, "joint").filter((joint) => touches(joint, before, after));
  const joined = new Set(joints.flatMap(membersOf));
  const old = new Set(itemsOf(before, "clauses"));
  const clauses = itemsOf(after, "clauses").filter(
    (clause) => relisted || !old.has(clause) || joined.has(idOf(clause)),
  );
  const entries = after.entries.flatMap((entry) => {
    if (unaffected.has(entry.key) || (scaleParts.has(entry.key) && !rescaled)) return [];
    if (entry.key === "clauses") return { ...entry, value: withItems(entry.value, clauses) };
    if (entry.key === "joint") return { ...entry, value: withItems(entry.value, joints) };
    return entry;
  });
  return { ...after, entries };
}

/** Whether a joint rule is new, or a clause of it is changed or gone. */
function touches(joint: Tree, before: MapTree, after: MapTree): boolean {
  if (!itemsOf(before, "joint").includes(joint)) return true;
  const unchanged = new Set(itemsOf(before, "clauses"));
  const standing = new Set(
    itemsOf(after, "clauses").flatMap((clause) => (unchanged.has(clause) ? [idOf(clause)] : [])),
  );
  return membersOf(joint).some((id) => !standing.has(id));
}

function membersOf(joint: Tree): readonly unknown[] {
  return itemsOf(joint, "clauses").map((id) => (id.kind === "scalar" ? id.value : undefined));
}

function idOf(clause: Tree): unknown {
  const id = childOf(clause, "id");
  return id?.kind === "scalar" ? id.value : undefined;
}

function itemsOf(tree: Tree, key: string): readonly Tree[] {
  const list = childOf(tree, key);
  return list?.kind === "list" ? list.items : [];
}

function withItems(tree: Tree, items: readonly Tree[]): Tree {
  return tree.kind === "list" ? ({ ...tree, items } satisfies ListTree) : tree;
}
