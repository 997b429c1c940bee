import type { Clause, Day, Policy, Scheme } from "@tallyglass/policy";

/** The version whose scale and rules hold on a day: the last that has begun, or else the first. */
export function versionOn({ versions }: Scheme, day: Day): Policy {
  return versions.findLast(({ valid }) => valid.from <= day) ?? versions[0];
}

/** The law at an act: the version valid on its day, if any. */
export function versionAtAct({ versions }: Scheme, date: Day): Policy | undefined {
  const [first] = versions;
  if (date < first.valid.from) return first.countsEarlierActs ? first : undefined;
  return versions.find(({ valid }) => valid.from <= date && date <= (valid.to ?? date));
}

const clausesByBehaviour = new WeakMap<Policy, ReadonlyMap<string, readonly Clause[]>>();

/** The clauses of a version over one behaviour, whenever they are valid. */
export function clausesOver(policy: Policy, behaviour: string): readonly Clause[] {
  let index = clausesByBehaviour.get(policy);
  if (index === undefined) {
    index = indexByBehaviour(policy);
    clausesByBehaviour.set(policy, index);
  }
  return index.get(behaviour) ?? [];
}

function indexByBehaviour({ clauses }: Policy): ReadonlyMap<string, readonly Clause[]> {
  const index = new Map<string, Clause[]>();
  for (const clause of clauses) {
    for (const code of new Set(clause.behaviours)) index.set(code, [...(index.get(code) ?? []), clause]);
  }
  return index;
}
