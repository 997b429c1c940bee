import { type Office, officesOf } from "@tallyglass/ledger/replay";
import type { Vocabulary } from "@tallyglass/policy";
import type { Scenario } from "@tallyglass/simulation";

/** Where a run's records of another place are made. */
const anotherCity = "another-city";

/**
 * The offices that the records of a run go through: the bureaus of its city and of another one, from which records
 * come down, each with a province above. The library does not say in which province a city lies.
 */
export function flowOffices(scenario: Scenario, { departments }: Vocabulary): readonly Office[] {
  const places = { province: [cityOf(scenario)], "another-province": [anotherCity] };
  return officesOf(places, [...departments.keys()].sort());
}

/** The bureau that made a record. */
export function bureauOf(scenario: Scenario, department: string, isElsewhere: boolean): string {
  return `${isElsewhere ? anotherCity : cityOf(scenario)}/${department}`;
}

function cityOf({ schemes: [{ versions }] }: Scenario): string {
  return versions[0].place;
}
