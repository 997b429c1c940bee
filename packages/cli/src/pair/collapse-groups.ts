import { nearest } from "@tallyglass/policy";
import type { PairedGroup, PairedRuns, SimulationPlan } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";

/** What changed for the residents of each value of one attribute, in the order of its values. */
export interface AttributeGroups {
  readonly attribute: string;
  readonly values: readonly PairedGroup[];
}

const usual = ["income", "education"];

/**
 * The attributes to tell residents apart by: those asked for, or income and education where residents are
 * counted by them, or the first two that there are.
 *
 * @throws {Failure} if residents are not counted by one.
 */
export function attributesToShow(asked: string | undefined, { groupings }: SimulationPlan): readonly string[] {
  const known = [...new Set(groupings.flatMap(({ ids }) => ids))];
  if (asked === undefined) {
    const found = usual.filter((id) => known.includes(id));
    return found.length > 0 ? found : known.slice(0, 2);
  }
  return asked.split(",").map((words) => {
    const id = words.trim();
    if (known.includes(id)) return id;
    const near = nearest(id, known);
    const help =
      near === undefined
        ? `they are counted by ${known.map((each) => `\`${each}\``).join(", ")}`
        : `did you mean \`${near}\`?`;
    throw new Failure(exitCode.usage, `residents are not counted by \`${id}\``, help);
  });
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

const nobody: PairedGroup = {
  ...{ scored: 0, changed: 0, higher: 0, lower: 0 },
  ...{ bandBetter: 0, bandWorse: 0, difference: 0, squares: 0 },
};

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

const fewScored = 30;

/** Whether so few are in a group that chance alone may explain it. */
export function isFew({ scored }: PairedGroup): boolean {
  return scored < fewScored;
}

/** The mean difference over all scored, changed or not. */
export function meanDifference({ difference, scored }: PairedGroup): number {
  return scored === 0 ? 0 : difference / scored;
}
