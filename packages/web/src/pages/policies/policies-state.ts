import { type Behaviour, type Day, identityShapeOf, isDay } from "@tallyglass/policy";
import type { PageLibrary } from "../../data/page-library.ts";
import { isId } from "../../state/decode-state.ts";
import { written } from "../../state/harmless.ts";
import type { Kept, LinkPart, LinkProblem, SharedState, StateForm } from "../../state/state-form.ts";
import { type ClauseSign, clauseSigns } from "./clause-sign.ts";
import { versionIn } from "./versions.ts";

/** Which clauses are shown: those that pass all that is given. */
export interface ClauseFilter {
  /** Of a behaviour of the clause. */
  readonly department?: string;
  readonly kind?: Behaviour["kind"];
  readonly sign?: ClauseSign;
  /** Words that stand in the clause, in either language. */
  readonly search?: string;
}

/** What of the policies is looked at: a behaviour, or else a policy, or else all of them. */
export interface PoliciesState extends SharedState {
  readonly policy?: string;
  /** The version by its first day; left out, the latest. */
  readonly version?: Day;
  /** The clause of that version that is pointed at. */
  readonly clause?: string;
  /** The open question of that version that is pointed at. */
  readonly reading?: string;
  readonly behaviour?: string;
  readonly filter: ClauseFilter;
}

export const behaviourKinds = ["dishonest", "trustworthy"] as const satisfies readonly Behaviour["kind"][];

/** In characters. */
export const longestSearch = 80;

export const policiesForm: StateForm<PoliciesState> = {
  first: { filter: {} },
  write: ({ policy, version, clause, reading, behaviour, filter }) =>
    Object.entries({
      ...{ policy, version, clause, reading, behaviour },
      ...{ department: filter.department, kind: filter.kind, does: filter.sign, q: filter.search },
    }).flatMap(([key, value]): readonly LinkPart[] => (value === undefined ? [] : [[key, value]])),
  read: (state, key, value) => {
    switch (key) {
      case "policy":
      case "clause":
      case "reading":
        return isId(value) ? { ...state, [key]: value } : "invalid";
      case "version":
        return isDay(value) ? { ...state, version: value } : "invalid";
      case "behaviour":
        return isCode(value) ? { ...state, behaviour: value } : "invalid";
      default:
        return readFilter(state, key, value);
    }
  },
  keep: keepWhatIsThere,
};

function readFilter(state: PoliciesState, key: string, value: string): PoliciesState | "unknown-key" | "invalid" {
  const filtered = (filter: ClauseFilter) => ({ ...state, filter: { ...state.filter, ...filter } });
  switch (key) {
    case "department":
      return isId(value) ? filtered({ department: value }) : "invalid";
    case "kind": {
      const kind = behaviourKinds.find((each) => each === value);
      return kind === undefined ? "invalid" : filtered({ kind });
    }
    case "does": {
      const sign = clauseSigns.find((each) => each === value);
      return sign === undefined ? "invalid" : filtered({ sign });
    }
    case "q":
      return isSearch(value) ? filtered({ search: value }) : "invalid";
    default:
      return "unknown-key";
  }
}

/** Whether a text may be searched for: nothing that has the form of a real person's identifier goes into a link. */
export function isSearch(text: string): boolean {
  return text !== "" && text.length <= longestSearch && identityShapeOf(text) === undefined;
}

function isCode(text: string): boolean {
  const [department = "", name = "", ...others] = text.split(".");
  return isId(department) && isId(name) && others.length === 0;
}

function keepWhatIsThere(state: PoliciesState, library: PageLibrary): Kept<PoliciesState> {
  const policy = versionIn(library, state);
  const scheme = library.schemes.get(state.policy ?? "");
  const isThere: Readonly<Record<string, boolean>> = {
    policy: scheme !== undefined,
    version: scheme?.versions.some(({ valid }) => valid.from === state.version) ?? false,
    clause: policy?.clauses.some(({ id }) => id === state.clause) ?? false,
    reading: policy?.readings.some(({ id }) => id === state.reading) ?? false,
    behaviour: library.behaviours.has(state.behaviour ?? ""),
    department: library.departments.has(state.filter.department ?? ""),
  };
  const missing = policiesForm.write(state).filter(([key]) => isThere[key] === false);
  const { filter, ...places } = state;
  const lost = new Set(missing.map(([key]) => key));
  const without = <Part extends object>(part: Part) =>
    Object.fromEntries(Object.entries(part).filter(([key]) => !lost.has(key))) as Part;
  const problems = missing.map(([key, value]): LinkProblem => ({ kind: "not-there", key, ...written(value) }));
  return { state: { ...without(places), filter: without(filter) }, problems };
}
