import { type Box, type Clause, type Effect, type Policy, writeCitation } from "@tallyglass/policy";

/** One value of a clause: what it takes or gives where its row applies. */
export interface Tier {
  readonly clause: Clause;
  readonly kind: "penalty" | "reward";
  /** Where it is printed. */
  readonly place: string;
  readonly effect: Effect;
  /** What its row asks; the first of rows that were split. */
  readonly when: Box;
  /** How much it takes or gives at most for one record; nothing where it sets the score or only lists. */
  readonly points: number | null;
}

/** Every value of a policy, once for each place where it is printed; a row that was split for its tests is one. */
export function tiersOf({ clauses }: Pick<Policy, "clauses">): readonly Tier[] {
  const found = new Map<string, Tier>();
  for (const clause of clauses) {
    for (const tier of tiersOfClause(clause)) {
      const key = `${tier.kind} ${clause.behaviours.join()} ${tier.place} ${JSON.stringify(tier.effect)}`;
      if (!found.has(key)) found.set(key, tier);
    }
  }
  return [...found.values()];
}

function tiersOfClause(clause: Clause): readonly Tier[] {
  const { grading, behaviours } = clause;
  if (grading.kind === "table") {
    return grading.rows.map(({ when, effect, citations }) => tierOf(clause, effect, placeOf(citations), when));
  }
  const most = grading.most?.points ?? grading.points;
  return behaviours.map((behaviour) => ({
    ...tierOf(clause, { points: grading.points }, `${placeOf(grading.citations)} ${behaviour}`),
    points: Math.abs(most),
  }));
}

function tierOf(clause: Clause, effect: Effect, place: string, when: Box = new Map()): Tier {
  const { points } = effect;
  const ends = typeof points === "object" ? [points.from, points.to] : points === undefined ? [] : [points];
  const kind = ends.some((end) => end > 0) ? "reward" : "penalty";
  return { clause, kind, place, effect, when, points: ends.length === 0 ? null : Math.max(...ends.map(Math.abs)) };
}

function placeOf([first]: Clause["citations"]): string {
  return first === undefined ? "" : writeCitation(first);
}

/** How many values tiers are: one that is left to discretion has two ends. */
export function valueCount(tiers: readonly Tier[]): number {
  return tiers.reduce((count, { effect }) => count + (typeof effect.points === "object" ? 2 : 1), 0);
}

/**
 * How many rows of print behaviours fill. Values of one row stand apart in the base document; values on lines that
 * follow one another are rows of their own.
 */
export function printedRows(tiers: readonly Tier[]): number {
  const linesOf = new Map<string, Set<number>>();
  for (const { clause, place } of tiers) {
    const [, line] = /#L(\d+)$/.exec(place) ?? [];
    for (const behaviour of clause.behaviours) {
      const lines = linesOf.get(behaviour) ?? new Set();
      linesOf.set(behaviour, line === undefined ? lines : lines.add(Number(line)));
    }
  }
  const further = [...linesOf.values()].map((lines) => [...lines].filter((line) => lines.has(line - 1)).length);
  return further.reduce((rows, count) => rows + count, linesOf.size);
}

/** The most that a clause gives or takes for one record, by its tiers; nothing where it only sets or lists. */
export function mostByClause(tiers: readonly Tier[]): ReadonlyMap<Clause, number> {
  const most = new Map<Clause, number>();
  for (const { clause, points } of tiers) {
    if (points !== null) most.set(clause, Math.max(points, most.get(clause) ?? 0));
  }
  return most;
}
