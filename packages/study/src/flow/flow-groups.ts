import type { GroupValues } from "@tallyglass/audit";
import type { Scenario } from "@tallyglass/simulation";

/** The groups by which arrivals are counted: everybody first, then by each attribute that the run counts by. */
export function flowGroups({ population }: Scenario): readonly GroupValues[] {
  return [
    {},
    ...countedAttributes(population).flatMap(({ id, values }) => values.map((value) => ({ [id]: value.id }))),
  ];
}

/** The groups of a resident, by number; the numbers of an attribute's values follow one another. */
export function groupsOfResident(
  { population }: Scenario,
  attributes: Readonly<Record<string, number>>,
): readonly number[] {
  let next = 1;
  const own = countedAttributes(population).map(({ id, values }) => {
    const first = next;
    next += values.length;
    return first + (attributes[id] ?? 0);
  });
  return [0, ...own];
}

function countedAttributes({ attributes, groups }: Scenario["population"]): Scenario["population"]["attributes"] {
  const grouped = new Set(groups.flat());
  return attributes.filter(({ id }) => grouped.has(id));
}
