import { type Consequence, contains, type Policy, type Scheme } from "@tallyglass/policy";
import { versionOn } from "@tallyglass/scoring";

/** What follows from standing on a list, in a policy or in the one that keeps the list. */
export function consequencesOfList(
  policy: Policy,
  list: string,
  schemes: ReadonlyMap<string, Scheme>,
  day: string,
): readonly Consequence[] {
  const isOf = ({ for: ground }: Consequence) => ground.kind === "list" && ground.list === list;
  const keeper = schemes.get(policy.lists.find(({ id }) => id === list)?.keptBy ?? "");
  const kept = keeper === undefined ? [] : versionOn(keeper, day).consequences.filter(isOf);
  return [...policy.consequences.filter(isOf), ...kept];
}

/** What follows from a band, or from every score in it. */
function consequencesOfBand(policy: Policy, band: string): readonly Consequence[] {
  const scores = policy.scale?.bands.find(({ id }) => id === band)?.scores;
  return policy.consequences.filter(({ for: ground }) => {
    if (ground.kind === "band") return ground.band === band;
    if (ground.kind === "list" || scores === undefined) return false;
    return contains(ground.scores, scores.from) && contains(ground.scores, scores.to);
  });
}

/** Lists and bands to which a restriction is attached, with how many. */
export interface Restricting {
  readonly lists: ReadonlyMap<string, readonly Consequence[]>;
  readonly bands: ReadonlyMap<string, readonly Consequence[]>;
}

export function restrictingParts(policy: Policy, schemes: ReadonlyMap<string, Scheme>, day: string): Restricting {
  const restrictions = (all: readonly Consequence[]) => all.filter(({ kind }) => kind === "restriction");
  const lists = policy.lists.map(({ id }) => [id, restrictions(consequencesOfList(policy, id, schemes, day))] as const);
  const bands = (policy.scale?.bands ?? []).map(
    ({ id }) => [id, restrictions(consequencesOfBand(policy, id))] as const,
  );
  return {
    lists: new Map(lists.filter(([, all]) => all.length > 0)),
    bands: new Map(bands.filter(([, all]) => all.length > 0)),
  };
}
