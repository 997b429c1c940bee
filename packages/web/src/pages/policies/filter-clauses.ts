import type { Behaviour, Clause, Name } from "@tallyglass/policy";
import type { PageLibrary } from "../../data/page-library.ts";
import { signsOf } from "./clause-sign.ts";
import type { ClauseFilter } from "./policies-state.ts";

export function isIdle({ department, kind, sign, search }: ClauseFilter): boolean {
  return [department, kind, sign, search?.trim() || undefined].every((each) => each === undefined);
}

/** The clauses that pass all that a filter asks. */
export function filterClauses(
  clauses: readonly Clause[],
  { department, kind, sign, search = "" }: ClauseFilter,
  library: PageLibrary,
): readonly Clause[] {
  const words = search.toLowerCase().split(/\s+/);
  return clauses.filter((clause) => {
    const behaviours = behavioursOf(clause, library);
    return (
      (department === undefined || behaviours.some((each) => each.department === department)) &&
      (kind === undefined || behaviours.some((each) => each.kind === kind)) &&
      (sign === undefined || signsOf(clause).has(sign)) &&
      words.every((word) => searchText(clause, library).includes(word))
    );
  });
}

export function behavioursOf({ behaviours }: Clause, library: PageLibrary): readonly Behaviour[] {
  return behaviours.flatMap((code) => library.behaviours.get(code) ?? []);
}

/** Clauses by the departments that record their behaviours; one over several stands with the first. */
export function byDepartment(clauses: readonly Clause[], library: PageLibrary): ReadonlyMap<string, readonly Clause[]> {
  const groups = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const department = behavioursOf(clause, library)[0]?.department ?? "";
    groups.set(department, [...(groups.get(department) ?? []), clause]);
  }
  return groups;
}

const texts = new WeakMap<Clause, string>();

/** What a search looks through: the names of the clause, its behaviours and departments in both languages, and their ids. */
function searchText(clause: Clause, library: PageLibrary): string {
  const known = texts.get(clause);
  if (known !== undefined) return known;
  const both = ({ en, zh = "" }: Name) => `${en} ${zh}`;
  const behaviours = behavioursOf(clause, library);
  const departments = behaviours.flatMap(({ department }) => library.departments.get(department) ?? []);
  const named = [clause, ...behaviours, ...departments].map(({ name }) => both(name));
  const text = [clause.id, ...clause.behaviours, ...named].join(" ").toLowerCase();
  texts.set(clause, text);
  return text;
}
