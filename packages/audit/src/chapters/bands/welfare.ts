import { total } from "../../counts/by-value.ts";
import type { BandRow, ScoreRow } from "../../counts/counted-run.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { type GroupMean, meanChange, meanOf, type Welfare, welfareDirection } from "../../metrics/welfare-direction.ts";
import { attributeColumn, column, groupColumn, smallColumn } from "../../report/columns.ts";
import type { ReportTable, Text } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { StudyAttribute } from "../../study/study.ts";
import { type AttributeGroup, groupsOf } from "../groups/attribute-groups.ts";

/** Where the mean score of a group goes from the first end of a year to the last. */
export interface GroupWelfare {
  readonly attribute: StudyAttribute;
  readonly name: Text;
  readonly before: GroupMean;
  readonly after: GroupMean;
  readonly direction: Welfare;
}

interface Scored {
  readonly scores: readonly ScoreRow[];
  readonly bands: readonly BandRow[];
  readonly from: number;
  readonly to: number;
}

export function welfareOf(
  { scores, bands, from, to }: Scored,
  attributes: readonly StudyAttribute[],
): readonly GroupWelfare[] {
  return attributes.flatMap((attribute) => {
    const residents = new Map(groupsOf(bands, attribute).map((group) => [group.id, group.rows]));
    return groupsOf(scores, attribute).map((group) => {
      const meanIn = (year: number) => meanAt(group, residents.get(group.id) ?? [], year);
      const [before, after] = [meanIn(from), meanIn(to)];
      return { attribute, name: group.name, before, after, direction: welfareDirection(before, after) };
    });
  });
}

function meanAt({ rows }: AttributeGroup<ScoreRow>, bands: readonly BandRow[], year: number): GroupMean {
  const inYear = (row: { readonly year: number }) => row.year === year;
  return { sum: total(rows.filter(inYear), "scoreSum"), among: total(bands.filter(inYear), "residents") };
}

const directions: Readonly<Record<Welfare, Text>> = {
  improvement: text("improvement", "改善"),
  stagnation: text("stagnation", "停滞"),
  decline: text("decline", "下降"),
};

export function welfareTable(welfare: readonly GroupWelfare[], from: number, to: number): ReportTable {
  return {
    id: "bands-welfare",
    title: text(`Mean score by group, at the end of ${from} and of ${to}`, `各群体平均分：${from}年底与${to}年底`),
    columns: [
      attributeColumn,
      groupColumn,
      column("residents", "residents", "居民数", "residents"),
      column("before", "mean before", "期初平均分", "points"),
      column("after", "mean after", "期末平均分", "points"),
      column("change", "change", "变化", "points"),
      column("direction", "direction", "走向", "text"),
      smallColumn,
    ],
    rows: welfare.map(({ attribute, name, before, after, direction }) => [
      ...[named(attribute.name), name, after.among, meanOf(before), meanOf(after)],
      ...[meanOf(after) - meanOf(before), directions[direction], isSmall(after.among)],
    ]),
    note: text(
      "A mean that moves by less than half a point stands still. The residents of a group are the same on both days.",
      "变化不足半分视为停滞。两个日期的群体成员相同。",
    ),
  };
}

/** The change of the mean of all, as far as it comes of the means of the groups of one attribute. */
export function changeWithin(welfare: readonly GroupWelfare[]): number {
  const [first] = welfare;
  return meanChange(welfare.filter(({ attribute }) => attribute === first?.attribute)).within;
}
