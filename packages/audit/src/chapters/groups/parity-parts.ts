import type { DemographicParity } from "../../metrics/demographic-parity.ts";
import { shareOf } from "../../metrics/group-share.ts";
import type { Interval } from "../../metrics/interval.ts";
import { column, intervalColumns } from "../../report/columns.ts";
import type { ReportCell } from "../../report/report.ts";
import type { StudyAttribute } from "../../study/study.ts";
import { valueName } from "./attribute-groups.ts";
import { ends } from "./table-parts.ts";

interface GroupShare {
  readonly id: string;
  readonly share: number;
}

/** How far the groups of an attribute lie apart, and what chance would make of it. */
interface ParityRow {
  readonly highest: GroupShare;
  readonly lowest: GroupShare;
  readonly difference: number;
  readonly interval: Interval;
  readonly byChance: number;
  readonly isBeyondChance: boolean;
}

export const parityColumns = [
  column("highest", "highest", "最高", "text"),
  column("highest-share", "share", "比例", "share"),
  column("lowest", "lowest", "最低", "text"),
  column("lowest-share", "share", "比例", "share"),
  column("difference", "difference", "差距", "share"),
  ...intervalColumns("share"),
  column("by-chance", "by chance up to", "偶然差距上限", "share"),
  column("beyond-chance", "more than chance", "超出偶然", "flag"),
];

/** The row of a demographic parity, whose groups have counts. */
export function parityRow({ highest, lowest, differenceInterval, ...rest }: DemographicParity): ParityRow {
  const share = (group: typeof highest) => ({ id: group.id, share: shareOf(group) });
  return { ...rest, highest: share(highest), lowest: share(lowest), interval: differenceInterval };
}

/** The cells of a row under the columns of parity. */
export function parityCells(attribute: StudyAttribute, row: ParityRow): readonly ReportCell[] {
  const { highest, lowest, difference, interval, byChance, isBeyondChance } = row;
  const sides = [highest, lowest].flatMap(({ id, share }) => [valueName(attribute, id), share]);
  return [...sides, difference, ...ends(interval), byChance, isBeyondChance];
}
