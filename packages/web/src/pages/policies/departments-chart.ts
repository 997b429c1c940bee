import type { ReportChart, ReportTable } from "@tallyglass/audit";
import type { Clause, Policy } from "@tallyglass/policy";
import type { PageLibrary } from "../../data/page-library.ts";
import { nameIn } from "../../words/names.ts";
import { behavioursOf } from "./filter-clauses.ts";
import { inBoth } from "./in-both.ts";

/** What the clauses of a department can take and give, each at its most, once. */
interface DepartmentPoints {
  readonly id: string;
  readonly taken: Amount;
  readonly given: Amount;
}

interface Amount {
  readonly clauses: number;
  /** Below zero where they are taken. */
  readonly points: number;
}

/** So many departments are shown. */
const mostShown = 15;

/** With fewer departments there is nothing to see in a picture. */
const fewestShown = 3;

/** Points by department: what is shown, and all of it. Nothing where too few departments of a policy have points. */
export function departmentsChart(policy: Policy, library: PageLibrary) {
  const all = departmentPoints(policy, library);
  if (all.length < fewestShown) return undefined;
  const shown = all.slice(0, mostShown);
  const count = (isCounted: (each: DepartmentPoints) => boolean) => all.filter(isCounted).length;
  const [most] = all.toSorted((one, other) => one.taken.points - other.taken.points);
  const chart: ReportChart = {
    ...{ table: "departments", kind: "bars", x: "department", y: "points" },
    title: inBoth((words, language) =>
      words.chart.title({
        departments: all.length,
        onlyTake: count(({ given }) => given.clauses === 0),
        onlyGive: count(({ taken }) => taken.clauses === 0),
        both: count(({ taken, given }) => taken.clauses > 0 && given.clauses > 0),
        most: {
          name: nameIn(language, nameOf(most?.id ?? "", library)),
          points: Math.abs(most?.taken.points ?? 0),
        },
      }),
    ),
    summary: inBoth((words) => words.chart.summary(shown.length, all.length)),
  };
  return { chart, table: tableOf(shown, library), all: tableOf(all, library) };
}

function tableOf(departments: readonly DepartmentPoints[], library: PageLibrary): ReportTable {
  const directions = {
    takes: inBoth(({ overview }) => overview.directions.takes),
    gives: inBoth(({ overview }) => overview.directions.gives),
  };
  const column = (id: "department" | "direction" | "clauses" | "points", unit: "text" | "count" | "points") => ({
    id,
    name: inBoth(({ chart }) => chart.columns[id]),
    unit,
  });
  return {
    id: "departments",
    title: inBoth(({ chart }) => chart.table),
    columns: [
      ...[column("department", "text"), column("direction", "text")],
      ...[column("clauses", "count"), column("points", "points")],
    ],
    rows: departments.flatMap(({ id, taken, given }) => {
      const name = inBoth((_, language) => nameIn(language, nameOf(id, library)));
      return [
        ...(taken.clauses > 0 ? [[name, directions.takes, taken.clauses, taken.points]] : []),
        ...(given.clauses > 0 ? [[name, directions.gives, given.clauses, given.points]] : []),
      ];
    }),
    note: inBoth(({ chart }) => chart.note),
  };
}

function nameOf(id: string, { departments }: PageLibrary) {
  return departments.get(id)?.name ?? { en: id };
}

/** The departments with points at stake, those with most first. */
export function departmentPoints({ clauses }: Policy, library: PageLibrary): readonly DepartmentPoints[] {
  const found = new Map<string, { taken: Amount; given: Amount }>();
  for (const clause of clauses) {
    const { taken, given } = mostOf(clause);
    for (const id of new Set(behavioursOf(clause, library).map(({ department }) => department))) {
      const before = found.get(id) ?? { taken: nothing, given: nothing };
      found.set(id, { taken: plus(before.taken, taken), given: plus(before.given, given) });
    }
  }
  return Array.from(found, ([id, amounts]) => ({ id, ...amounts }))
    .filter(({ taken, given }) => taken.clauses + given.clauses > 0)
    .sort((one, other) => atStake(other) - atStake(one));
}

const nothing: Amount = { clauses: 0, points: 0 };

function plus(amount: Amount, points: number): Amount {
  return points === 0 ? amount : { clauses: amount.clauses + 1, points: amount.points + points };
}

function atStake({ taken, given }: DepartmentPoints): number {
  return given.points - taken.points;
}

/** The most that one measurement of a clause can take, below zero, and give. */
function mostOf({ grading }: Clause): { readonly taken: number; readonly given: number } {
  const ends =
    grading.kind === "steps"
      ? [Math.sign(grading.points) * (grading.most?.points ?? Math.abs(grading.points))]
      : grading.rows.flatMap(({ effect: { points = 0 } }) =>
          typeof points === "number" ? [points] : [points.from, points.to],
        );
  return { taken: Math.min(0, ...ends), given: Math.max(0, ...ends) };
}
