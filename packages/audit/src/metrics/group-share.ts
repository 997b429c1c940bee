import { isSmall } from "./small-cells.ts";

/** How many of a group have an outcome. */
export interface GroupCount {
  readonly id: string;
  readonly hits: number;
  readonly among: number;
}

/** The groups that are not too small to be compared. */
export function comparable<Group extends { readonly among: number }>(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ among }) => !isSmall(among));
}

/** The share of a group that has the outcome. */
export function shareOf({ hits, among }: Omit<GroupCount, "id">): number {
  return hits / among;
}

/** Those with and without the outcome, by group, as a bootstrap takes them. */
export function strataOf(groups: readonly GroupCount[]): readonly (readonly number[])[] {
  return groups.map(({ hits, among }) => [hits, among - hits]);
}

/** The share of each stratum. */
export function sharesOf(strata: readonly (readonly number[])[]): readonly number[] {
  return strata.map(([hits = 0, others = 0]) => hits / (hits + others));
}
