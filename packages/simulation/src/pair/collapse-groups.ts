import type { SimulationPlan } from "../compile/plan.ts";
import { nobody, type PairedGroup, type PairedRuns } from "./pair-runs.ts";

/** What changed for the residents of each value of one attribute, in the order of its values. */
export interface AttributeGroups {
  readonly attribute: string;
  readonly values: readonly PairedGroup[];
}

/** Adds up the cells of the grouping that holds an attribute, value by value. */
export function collapseGroups(
  attribute: string,
  { groups }: PairedRuns,
  { groupings, attributes }: SimulationPlan,
): AttributeGroups {
  const grouping = groupings.findIndex(({ ids }) => ids.includes(attribute));
  const { ids, strides, size, attributes: places } = groupings[grouping] as SimulationPlan["groupings"][number];
  const at = ids.indexOf(attribute);
  const count = attributes[places[at] as number]?.size ?? 0;
  const start = groupings.slice(0, grouping).reduce((sum, before) => sum + before.size, 0);
  const values = Array.from({ length: count }, () => nobody);
  for (let cell = 0; cell < size; cell += 1) {
    const value = Math.floor(cell / (strides[at] as number)) % count;
    values[value] = sumOf(values[value] as PairedGroup, groups[start + cell] as PairedGroup);
  }
  return { attribute, values };
}

function sumOf(left: PairedGroup, right: PairedGroup): PairedGroup {
  return {
    scored: left.scored + right.scored,
    changed: left.changed + right.changed,
    higher: left.higher + right.higher,
    lower: left.lower + right.lower,
    bandBetter: left.bandBetter + right.bandBetter,
    bandWorse: left.bandWorse + right.bandWorse,
    difference: left.difference + right.difference,
    squares: left.squares + right.squares,
  };
}
