import type { Clause, Effect } from "@tallyglass/policy";

/** What a clause can do: take points or set the score in their place, give points, put on a list. */
export const clauseSigns = ["takes", "gives", "lists"] as const;

export type ClauseSign = (typeof clauseSigns)[number];

/** How many clauses do what; one may take points and list as well. */
export interface ClauseCounts {
  readonly clauses: number;
  readonly takes: number;
  readonly gives: number;
  /** That do nothing but list. */
  readonly lists: number;
}

/** Everything that a clause can do, by its rows or steps. */
export function signsOf({ grading }: Pick<Clause, "grading">): ReadonlySet<ClauseSign> {
  if (grading.kind === "steps") return new Set([grading.points, grading.more].flatMap(signOfPoints));
  return new Set(grading.rows.flatMap(({ effect }) => signsOfEffect(effect)));
}

function signsOfEffect({ points = 0, override, reset, list }: Effect): readonly ClauseSign[] {
  const ends = typeof points === "number" ? [points] : [points.from, points.to];
  return [
    ...ends.flatMap(signOfPoints),
    ...(override === undefined && reset === undefined ? [] : (["takes"] as const)),
    ...(list === undefined ? [] : (["lists"] as const)),
  ];
}

function signOfPoints(points: number): readonly ClauseSign[] {
  return points === 0 ? [] : [points < 0 ? "takes" : "gives"];
}

export function countClauses(clauses: readonly Clause[]): ClauseCounts {
  const signs = clauses.map(signsOf);
  const count = (isCounted: (of: ReadonlySet<ClauseSign>) => boolean) => signs.filter(isCounted).length;
  return {
    clauses: clauses.length,
    takes: count((of) => of.has("takes")),
    gives: count((of) => of.has("gives")),
    lists: count((of) => of.has("lists") && of.size === 1),
  };
}
