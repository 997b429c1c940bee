import { freeze } from "@tallyglass/policy/document";
import type { Scenario } from "../scenario/resolve-scenario.ts";

/**
 * A scenario whose residents are counted by other groupings; their lives stay. A run that counts few groups is
 * quicker by as much as its tables are smaller. All variants are made of what this gives, which takes a while once.
 *
 * @example
 * ```ts
 * const coarse = countedBy(scenario, [["income", "residence"]]);
 * ```
 */
export function countedBy(scenario: Scenario, groups: readonly (readonly string[])[]): Scenario {
  const known = scenario.population.attributes.map(({ id }) => id);
  const unknown = groups.flat().find((id) => !known.includes(id));
  if (unknown !== undefined) throw new RangeError(`the population has no attribute \`${unknown}\``);
  return freeze({ ...scenario, population: { ...scenario.population, groups } });
}
