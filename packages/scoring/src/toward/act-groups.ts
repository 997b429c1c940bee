import type { Policy } from "@tallyglass/policy";
import type { CandidateAct } from "./candidate-acts.ts";

/** Acts in groups that share no clause and no joint rule of any of the policies. */
export function groupActs<Act extends CandidateAct>(
  policies: readonly Policy[],
  acts: readonly Act[],
): readonly (readonly Act[])[] {
  const rootOf = new Map<string, string>();
  const find = (code: string): string => {
    const parent = rootOf.get(code) ?? code;
    return parent === code ? code : find(parent);
  };
  for (const link of policies.flatMap(linksOf)) for (const code of link) rootOf.set(find(code), find(link[0] ?? code));
  const groups = new Map<string, Act[]>();
  for (const act of acts) {
    const root = find(act.behaviour);
    groups.set(root, [...(groups.get(root) ?? []), act]);
  }
  return [...groups.values()];
}

/** The behaviours that a clause or a joint rule looks at together. */
function linksOf({ clauses, joints }: Policy): readonly (readonly string[])[] {
  return [
    ...clauses.map(({ behaviours }) => behaviours),
    ...joints.map(({ clauses: ids }) =>
      ids.flatMap((id) => clauses.find((clause) => clause.id === id)?.behaviours ?? []),
    ),
  ];
}
