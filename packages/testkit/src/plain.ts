import type { Policy } from "@tallyglass/policy";

type Tree = Policy["syntax"] | Policy["syntax"]["entries"][number]["value"];

/** What a policy was read from, as plain values without places: the options in force applied. */
export function plainOf({ syntax }: Pick<Policy, "syntax">): unknown {
  return valueOfTree(syntax);
}

function valueOfTree(tree: Tree): unknown {
  switch (tree.kind) {
    case "scalar":
      return tree.value;
    case "list":
      return tree.items.map(valueOfTree);
    case "map":
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, valueOfTree(value)]));
  }
}
