import type { Tree } from "@tallyglass/policy/document";
import type { Scenario } from "./resolve-scenario.ts";

/** One parameter in which two scenarios differ. */
export interface ParameterDifference {
  readonly path: string;
  /** As written; nothing where the scenario does not have it. */
  readonly first?: string;
  readonly second?: string;
}

/**
 * The parameters in which two scenarios differ, changes applied: every one, and no other.
 *
 * @example
 * ```ts
 * diffScenarios(fuzhou, fuzhouTrue); // [{ path: "recording", first: "city-bureaus", second: "perfect" }, …]
 * ```
 */
export function diffScenarios(first: Scenario, second: Scenario): readonly ParameterDifference[] {
  const before = leavesOf(first);
  const after = leavesOf(second);
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return paths.flatMap((path): ParameterDifference[] => {
    const left = before.get(path);
    const right = after.get(path);
    if (left === right) return [];
    return [{ path, ...(left !== undefined && { first: left }), ...(right !== undefined && { second: right }) }];
  });
}

/** Words that name or explain and change nothing. */
const silent = new Set(["scenario", "title", "name", "cite", "range", "times"]);

function leavesOf({ trees }: Scenario): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const walk = (tree: Tree, path: readonly string[]): void => {
    if (tree.kind === "scalar") leaves.set(path.join("."), String(tree.value));
    else if (tree.kind === "list") {
      for (const [index, item] of tree.items.entries()) walk(item, [...path, String(index)]);
    } else {
      for (const { key, value } of tree.entries) if (!isSilent(key, value)) walk(value, [...path, key]);
    }
  };
  walk(trees.scenario, []);
  walk(trees.population, ["population"]);
  walk(trees.behaviours, ["behaviours"]);
  walk(trees.recording, ["recording"]);
  return leaves;
}

/** `times` is a range beside a table, and a factor where it is a number or a figure. */
function isSilent(key: string, value: Tree): boolean {
  return silent.has(key) && (key !== "times" || value.kind === "list");
}
