import { type Office, officesOf } from "@tallyglass/ledger/replay";
import type { Vocabulary } from "@tallyglass/policy";
import type { Scenario } from "@tallyglass/simulation";

/** Where a run's records of another place are made. */
const anotherCity = "another-city";

/** The offices above it. The library does not say in which province a city lies. */
const provinces = ["province", "another-province"] as const;

/**
 * The offices that the records of a run go through: the bureaus of its city and of another one, from which records
 * come down, each with a province above.
 */
export function flowOffices(scenario: Scenario, { departments }: Vocabulary): readonly Office[] {
  const [own, other] = provinces;
  return officesOf(
    { [own]: [cityOf(scenario)], [other]: [anotherCity] },
    [...departments.keys()].sort().map(inLetters),
  );
}

/** The bureau that made a record. */
export function bureauOf(scenario: Scenario, department: string, isElsewhere: boolean): string {
  return `${isElsewhere ? anotherCity : cityOf(scenario)}/${inLetters(department)}`;
}

/** Called by its place, unless an office of another kind is. */
function cityOf({ schemes: [{ versions }] }: Scenario): string {
  const name = inLetters(versions[0].place);
  const isTaken = [nation, anotherCity, ...provinces].includes(name);
  return isTaken || name.length > longest ? "city" : name;
}

const nation = "nation";

/** With a bureau of such a length behind it, it is as long as an office may be called. */
const longest = 39;

/** Ids may have digits, and the ids of offices have none. */
function inLetters(id: string): string {
  return id.replace(/\d/g, (digit) => digits[Number(digit)] as string);
}

const digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;
