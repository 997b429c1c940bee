import { borrow, type Policy, type Scheme } from "@tallyglass/policy";
import { type Score, scoreResident, versionOn } from "@tallyglass/scoring";
import type { PageLibrary } from "../../data/page-library.ts";
import { nineCities } from "../../nine-cities.ts";
import type { Timeline } from "./timeline.ts";

/** A city with the clauses that it published, and with those that it can borrow. */
export interface City {
  readonly scheme: Scheme;
  readonly lent?: Scheme;
}

/** What one life comes to in one city. */
export interface CityScore {
  readonly city: City;
  /** The version on the day that is looked at. */
  readonly policy: Policy;
  readonly published: Score;
  readonly borrowed?: Score;
}

export function citiesOf(library: PageLibrary): readonly City[] {
  return nineCities.flatMap((id) => {
    const scheme = library.schemes.get(id);
    return scheme === undefined ? [] : [withLent(scheme, library)];
  });
}

function withLent(scheme: Scheme, { schemes }: PageLibrary): City {
  const borrows = scheme.versions.some(({ lending }) => lending !== undefined);
  if (!borrows) return { scheme };
  const [first, ...others] = scheme.versions.map((version) => {
    const lender = version.lending && schemes.get(version.lending.policy);
    return version.lending && lender ? borrow(version, version.lending, lender.versions[0]) : version;
  });
  return { scheme, lent: { id: scheme.id, versions: [first as Policy, ...others] } };
}

export function compareCities(cities: readonly City[], { resident, records, asOf }: Timeline): readonly CityScore[] {
  return cities.map((city) => ({
    city,
    policy: versionOn(city.scheme, asOf),
    published: scoreResident(city.scheme, resident, records, { asOf }),
    ...(city.lent && { borrowed: scoreResident(city.lent, resident, records, { asOf }) }),
  }));
}
