import type { Day, Policy, Scheme } from "@tallyglass/policy";
import type { PageLibrary } from "../../data/page-library.ts";
import { nineCities } from "../../nine-cities.ts";

/** The version of a scheme that came last. */
export function latest({ versions }: Scheme): Policy {
  return versions.at(-1) ?? versions[0];
}

/** The version that is named by its policy and its first day, or else the latest; nothing where no policy is. */
export function versionIn(
  { schemes }: PageLibrary,
  { policy, version }: { readonly policy?: string; readonly version?: Day },
): Policy | undefined {
  const scheme = schemes.get(policy ?? "");
  return scheme && (scheme.versions.find(({ valid }) => valid.from === version) ?? latest(scheme));
}

/** All versions of all schemes. */
export function allVersions({ schemes }: PageLibrary): readonly Policy[] {
  return [...schemes.values()].flatMap(({ versions }) => versions);
}

/** The latest versions of the nine cities, in their order. */
export function nineLatest({ schemes }: PageLibrary): readonly Policy[] {
  return nineCities.flatMap((id) => schemes.get(id) ?? []).map(latest);
}
