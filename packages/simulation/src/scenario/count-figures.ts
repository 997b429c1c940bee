import { childOf, type Tree } from "@tallyglass/policy/document";
import type { Scenario } from "./resolve-scenario.ts";

/** How many numbers of a scenario's documents somebody published, and how many are assumptions. */
export interface FigureCounts {
  readonly cited: number;
  readonly assumed: number;
}

/** What is under these keys is no figure: ranges, names, numbers that only tell draws apart. */
const notFigures = new Set(["range", "times", "cite", "draw", "within", "headroom", "name", "title", "groups", "id"]);

/** Counts numbers by the nearest citation around each; one that is also an assumption is an assumption. */
export function countFigures({ trees }: Scenario): FigureCounts {
  const counts = { cited: 0, assumed: 0 };
  const walk = (tree: Tree, isAssumed: boolean): void => {
    if (tree.kind === "scalar") {
      if (typeof tree.value === "number" || interval.test(String(tree.value)))
        counts[isAssumed ? "assumed" : "cited"] += 1;
      return;
    }
    const cite = childOf(tree, "cite");
    const inside = cite === undefined ? isAssumed : holdsAssumption(cite);
    if (tree.kind === "list") for (const item of tree.items) walk(item, inside);
    else for (const { key, value } of tree.entries) if (isFigure(key, value)) walk(value, inside);
  };
  for (const tree of [trees.population, trees.behaviours, trees.recording]) walk(tree, false);
  return counts;
}

const interval = /^\[[\d.]+\.\.[\d.]+\]$/;

/** `times` is a range beside a table, and a factor where it is a number or a figure. */
function isFigure(key: string, value: Tree): boolean {
  return !notFigures.has(key) || (key === "times" && value.kind !== "list");
}

function holdsAssumption(cite: Tree): boolean {
  return cite.kind === "list" ? cite.items.some(holdsAssumption) : cite.kind === "map";
}
