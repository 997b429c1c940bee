import { addPeriod, type Clause, type Day, type JointRule, type Policy } from "@tallyglass/policy";
import type { ClauseLine, ContributionLine, WithheldLine } from "./account.ts";
import { lastDay, windowOf } from "./measure.ts";
import { sumPoints } from "./sum-points.ts";

/** Step 5: of the records that share a fact, the most severe penalty and the largest reward count. */
export function applyStacking(stacking: Policy["stacking"], lines: readonly ContributionLine[]): readonly ClauseLine[] {
  if (stacking === "all") return lines;
  const stacks = groupByFact(stacking, lines);
  const withheld = [...stacks.values()].flatMap((stack) => {
    const [, ...lesser] = stack.toSorted(bySize);
    return lesser.map((line): WithheldLine => {
      const { clause, date, citations, points } = line;
      return { kind: "stacking", points: -points, clause, date, rule: factOf(line) as string, citations };
    });
  });
  return [...lines, ...withheld];
}

function groupByFact(
  stacking: Policy["stacking"],
  lines: readonly ContributionLine[],
): ReadonlyMap<string, readonly ContributionLine[]> {
  return groupBy(
    lines.filter((line) => factOf(line) !== undefined && line.points !== 0),
    (line) => {
      const department = stacking === "highest-per-department" ? departmentOf(line) : "";
      return `${factOf(line)} ${department} ${Math.sign(line.points)}`;
    },
  );
}

function departmentOf({ records }: ContributionLine): string | undefined {
  return records[0]?.behaviour.split(".")[0];
}

/** The fact of a single record; counts and sums have none. */
function factOf({ clause, records }: ContributionLine): string | undefined {
  return clause.measure.kind === "each" ? records[0]?.fact : undefined;
}

function bySize(left: ContributionLine, right: ContributionLine): number {
  return Math.abs(right.points) - Math.abs(left.points);
}

/** Step 6a: what a clause gives or takes in a window is at most its cap. */
export function applyCaps(lines: readonly ClauseLine[]): readonly ClauseLine[] {
  const byClause = groupBy(
    lines.filter(({ clause }) => clause.cap !== undefined),
    ({ clause }) => clause,
  );
  const withheld = Array.from(byClause, ([clause, own]) => {
    const windows = groupBy(own, ({ date }) => windowOf(clause.window, date));
    return Array.from(windows.values(), (group) => {
      const total = sumPoints(group);
      const points = excess(total, clause.cap?.points ?? Number.POSITIVE_INFINITY);
      return points === 0 ? [] : [withhold("cap", clause, group, points, clause.cap?.citations ?? [])];
    });
  });
  return [...lines, ...withheld.flat(2)];
}

/** Step 6b: the joint rules, in the order in which the policy declares them. */
export function applyJointRules(
  joints: readonly JointRule[],
  lines: readonly ClauseLine[],
  asOf: Day,
): readonly ClauseLine[] {
  const all = [...lines];
  for (const joint of joints) {
    const members = all.filter(({ clause }) => joint.clauses.includes(clause.id));
    const windows = groupBy(members, ({ date }) => jointWindow(joint, date, asOf));
    for (const [window, group] of windows) all.push(...withholdJointly(joint, window, group));
  }
  return all;
}

const past = "past";

/** A rolling window forgets: what is dated before it has no window, and earns nothing. */
function jointWindow({ window }: JointRule, date: Day, asOf: Day): string {
  if (window.kind === "rolling" && addPeriod(date, window.period) <= asOf) return past;
  return windowOf(window, date);
}

function withholdJointly(joint: JointRule, window: string, group: readonly ClauseLine[]): WithheldLine[] {
  const byClause = groupBy(group, ({ clause }) => clause.id);
  const totals = joint.clauses.flatMap((id) => {
    const own = byClause.get(id);
    return own === undefined ? [] : [{ own, total: sumPoints(own) }];
  });
  const allowed = allowedTotals(
    joint,
    window,
    totals.map(({ total }) => total),
  );
  return totals.flatMap(({ own, total }, index) => {
    const points = (allowed[index] ?? 0) - total;
    const [{ clause }] = own as [ClauseLine];
    return points === 0 ? [] : [{ ...withhold("joint", clause, own, points, joint.citations), rule: joint.id }];
  });
}

/** What each clause may keep of its total. A joint cap takes from the clauses that it names last. */
function allowedTotals(joint: JointRule, window: string, totals: readonly number[]): readonly number[] {
  if (window === past) return totals.map(() => 0);
  if (joint.rule === "largest") {
    const largest = Math.max(...totals.map(Math.abs));
    const kept = totals.findIndex((total) => Math.abs(total) === largest);
    return totals.map((total, index) => (index === kept ? total : 0));
  }
  let left = joint.points;
  return totals.map((total) => {
    const size = Math.min(Math.abs(total), left);
    left -= size;
    return Math.sign(total) * size;
  });
}

/** What has to be added to a total so that its size is at most a limit. */
function excess(total: number, limit: number): number {
  return Math.abs(total) > limit ? Math.sign(total) * limit - total : 0;
}

function withhold(
  kind: WithheldLine["kind"],
  clause: Clause,
  group: readonly ClauseLine[],
  points: number,
  citations: WithheldLine["citations"],
): WithheldLine {
  const date = lastDay(group);
  return { kind, points, clause, date, citations };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
