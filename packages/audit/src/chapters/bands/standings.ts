import type { BandRow } from "../../counts/counted-run.ts";
import type { GroupCount } from "../../metrics/group-share.ts";
import type { Text } from "../../report/report.ts";
import type { StudyAttribute } from "../../study/study.ts";
import { groupsOf } from "../groups/attribute-groups.ts";
import { type BandOrder, type Standing, standingOf } from "../groups/band-order.ts";

/** Where the residents of a group stand at the end of a year. */
export interface GroupStanding extends Standing {
  readonly id: string;
  readonly name: Text;
}

/** The groups of an attribute, and where they stand. */
export interface AttributeStanding {
  readonly attribute: StudyAttribute;
  readonly groups: readonly GroupStanding[];
}

/** A group of which some have an outcome, with its name. */
export type NamedCount = GroupCount & { readonly name: Text };

export function standingsOf(
  rows: readonly BandRow[],
  attributes: readonly StudyAttribute[],
  order: BandOrder,
): readonly AttributeStanding[] {
  return attributes.map((attribute) => ({
    attribute,
    groups: groupsOf(rows, attribute).map(({ id, name, rows: own }) => ({ id, name, ...standingOf(own, order) })),
  }));
}

/** Who of each group is below the band of the start, or above it. */
export function countsOf(groups: readonly GroupStanding[], side: "below" | "above"): readonly NamedCount[] {
  return groups.map((group) => ({ id: group.id, name: group.name, hits: group[side], among: group.residents }));
}
