import { type Behaviour, type Clause, fromUnits } from "@tallyglass/policy";
import type { PageLibrary } from "../../data/page-library.ts";
import type { LivesState } from "../lives/lives-state.ts";
import { suggestedValues } from "../lives/suggested-values.ts";
import { timelineOf } from "../lives/timeline.ts";
import { clausesOn } from "./clauses-on.ts";

/** A life with nothing but one act, on the last day that the ready lives know of. */
export function lifeWith(behaviour: Behaviour, library: PageLibrary): LivesState {
  const blank: LivesState = { life: "", removed: [], added: [] };
  const { asOf } = timelineOf(blank, library);
  const clauses = clausesOn(behaviour.code, library).map(({ clause }) => clause);
  const values = { ...firstStep(behaviour, clauses), ...suggestedValues(behaviour, library) };
  return { ...blank, added: [{ behaviour: behaviour.code, date: asOf, values }] };
}

/** A whole first step of what a clause adds up, where a record may leave all of it out: nothing would come of that. */
function firstStep({ attributes }: Behaviour, clauses: readonly Clause[]): Readonly<Record<string, string>> {
  for (const { grading, measure } of clauses) {
    if (grading.kind !== "steps" || measure.kind !== "sum") continue;
    const [name = "", weight = 1] = [...measure.weights][0] ?? [];
    if (attributes.get(name)?.optional)
      return { [name]: fromUnits(Math.floor(grading.first.to / weight), grading.decimals) };
  }
  return {};
}
