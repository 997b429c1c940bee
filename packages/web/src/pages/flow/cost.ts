import { type Restriction, recordsOf, restrictionsOf } from "@tallyglass/ledger/engine";
import { type Score, scoreResident } from "@tallyglass/scoring";
import type { PageLibrary } from "../../data/page-library.ts";
import { home, resident } from "../../ledger/country.ts";
import { dateOf } from "../../ledger/dates.ts";
import type { HeldAt } from "../../ledger/enacted.ts";
import { cityIds } from "../../ledger/history.ts";
import { listKeeper } from "../../ledger/rules.ts";
import { daysWrong, fileOn } from "./wrong-record.ts";

/** What the wrong record comes to for its resident on a day. */
export interface Cost {
  /** What the city scores of what it holds, and of nothing wrong. */
  readonly score: Score["score"];
  readonly without: Score["score"];
  /** On how many days it counted in the city so far. */
  readonly days: number;
  /** The cities in which the resident is restricted. */
  readonly restricted: readonly string[];
  readonly restrictions: readonly Restriction[];
}

/** Scored by the city's own policy, out of what the city holds. */
export function costOn(held: readonly HeldAt[], day: number, library: PageLibrary): Cost {
  const scheme = library.schemes.get(home.policy);
  const national = library.schemes.get(listKeeper)?.versions[0];
  if (scheme === undefined || national === undefined) throw new Error("the library of the page lacks a policy");
  const asOf = dateOf(day);
  const records = recordsOf(resident, fileOn(held, home.city, day));
  const restrictions = (city: string) => restrictionsOf(fileOn(held, city, day), national);
  const restricted = cityIds.filter((city) => restrictions(city).length > 0);
  return {
    score: scoreResident(scheme, resident, records, { asOf }).score,
    without: scoreResident(scheme, resident, [], { asOf }).score,
    days: daysWrong(held, home.city, day),
    restricted,
    restrictions: restricted[0] === undefined ? [] : restrictions(restricted[0]),
  };
}
