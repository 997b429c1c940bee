import { nearest } from "@tallyglass/policy";
import type { PairedGroup, SimulationPlan } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";

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

const fewScored = 30;

/** Whether so few are in a group that chance alone may explain it. */
export function isFew({ scored }: PairedGroup): boolean {
  return scored < fewScored;
}

/** The mean difference over all scored, changed or not. */
export function meanDifference({ difference, scored }: PairedGroup): number {
  return scored === 0 ? 0 : difference / scored;
}
