import type { Citation, Consequence, Name, Policy } from "@tallyglass/policy";
import type { ResidentFile } from "./file.ts";

/** What a listing closes to a resident, wherever that is, and why. */
export interface Restriction {
  readonly consequence: Consequence["id"];
  readonly name: Name;
  readonly list: string;
  /** The record that is the ground, and the clause of the national policy that lists for it. */
  readonly record: string;
  readonly clause: string;
  /** What the clause rests on. */
  readonly listedBy: readonly Citation[];
  /** What the restriction rests on. */
  readonly citations: readonly Citation[];
}

/** Joint punishment: what the national policy attaches to the lists on which a file has its resident. */
export function restrictionsOf({ listings }: ResidentFile, policy: Policy): readonly Restriction[] {
  return listings.flatMap(({ stands, list, record, listing }) => {
    if (!stands || listing === undefined) return [];
    const clause = policy.clauses.find(({ id }) => id === listing.clause);
    return policy.consequences
      .filter(({ kind, for: ground }) => kind === "restriction" && ground.kind === "list" && ground.list === list)
      .map(({ id, name, citations }) => ({
        consequence: id,
        name,
        list,
        record,
        clause: listing.clause,
        listedBy: clause?.citations ?? [],
        citations,
      }));
  });
}
