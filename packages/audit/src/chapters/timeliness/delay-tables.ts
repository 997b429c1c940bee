import { total } from "../../counts/by-value.ts";
import type { GroupDeedRow } from "../../counts/counted-run.ts";
import { censoredQuantile } from "../../metrics/censored-quantile.ts";
import { type DemographicParity, demographicParity } from "../../metrics/demographic-parity.ts";
import type { GroupCount } from "../../metrics/group-share.ts";
import { shareInterval } from "../../metrics/share-interval.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { attributeColumn, column, groupColumn, intervalColumns, smallColumn } from "../../report/columns.ts";
import type { ReportTable, Text } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { Study, StudyAttribute } from "../../study/study.ts";
import { attributesOf, groupsOf } from "../groups/attribute-groups.ts";
import { parityCells, parityColumns, parityRow } from "../groups/parity-parts.ts";
import { ends } from "../groups/table-parts.ts";
import { type Arrival, arrivalOf, arrivedBefore, type Level, levelNames, levels, writeStretch } from "./arrivals.ts";

/** How far the groups of an attribute lie apart in when their records reach a level. */
export interface TimelinessGap {
  readonly attribute: StudyAttribute;
  readonly level: Level;
  /** The days within which most records of all have arrived, after which shares are compared. */
  readonly within: number;
  readonly groups: readonly GroupArrival[];
  readonly parity: DemographicParity<GroupCount & { readonly name: Text }> | undefined;
}

interface GroupArrival {
  readonly id: string;
  readonly name: Text;
  readonly arrival: Arrival;
  readonly unrecorded: number;
}

export function timelinessGaps(study: Study, arrivals: Readonly<Record<Level, Arrival>>): readonly TimelinessGap[] {
  const { delays, deedsByGroup } = study.counted;
  return attributesOf(study, delays).flatMap((attribute) => {
    const deeds = new Map(groupsOf(deedsByGroup, attribute).map(({ id, rows }) => [id, rows]));
    const delayed = groupsOf(delays, attribute);
    return levels.map((level) => {
      const groups = delayed.map(({ id, name, rows }) => ({
        ...{ id, name, arrival: arrivalOf(rows, level) },
        unrecorded: unrecordedOf(deeds.get(id) ?? []),
      }));
      const within = arrivals[level].median?.to ?? Number.POSITIVE_INFINITY;
      const counts = groups.map(({ id, name, arrival }) => ({
        ...{ id, name, hits: arrivedBefore(arrival, within), among: arrival.records },
      }));
      const key = { seed: study.facts.seed, name: `timeliness-${level}-${attribute.id}` };
      return { attribute, level, within, groups, parity: demographicParity(counts, key) };
    });
  });
}

/** Deeds of which there is no record: they never arrive anywhere. */
export function unrecordedOf(rows: readonly GroupDeedRow[]): number {
  return total(rows, "deeds") - total(rows, "recorded");
}

/** When the records of each group reach each level. */
export function arrivalTable(gaps: readonly TimelinessGap[], seed: number): ReportTable {
  return {
    id: "timeliness-by-group",
    title: text("When records arrive, by group", "各群体记录到达的时间"),
    columns: [
      column("level", "level", "级别", "text"),
      attributeColumn,
      groupColumn,
      column("records", "records", "记录数", "records"),
      column("median", "median", "中位数", "text"),
      column("ninetieth", "90th percentile", "第90百分位", "text"),
      column("within", "days compared", "比较天数", "days"),
      column("share", "there by then", "届时已到比例", "share"),
      ...intervalColumns("share"),
      column("unrecorded", "deeds never recorded", "从未记录的行为", "count"),
      column("median-of-deeds", "median of all deeds", "全部行为的中位数", "text"),
      smallColumn,
    ],
    rows: gaps.flatMap(({ attribute, level, within, groups }) =>
      groups.map(({ id, name, arrival, unrecorded }) => {
        const { records, stretches, median, ninetieth } = arrival;
        const hits = arrivedBefore(arrival, within);
        const key = { seed, name: `timeliness-${level}-${attribute.id}-${id}` };
        const interval = shareInterval({ hits, among: records }, key);
        const days = Number.isFinite(within) ? within : null;
        return [
          ...[levelNames[level], named(attribute.name), name, records, writeStretch(median), writeStretch(ninetieth)],
          ...[days, hits / records, ...ends(interval), unrecorded],
          ...[writeOrNever(censoredQuantile(stretches, unrecorded, 0.5)), isSmall(records)],
        ];
      }),
    ),
    note: text(
      "Days since the act, in stretches of 30. Of all deeds: those without a record never arrive and count as the longest.",
      "自行为之日起的天数，以30日为一段。全部行为：无记录者永不到达，计为最长。",
    ),
  };
}

function writeOrNever(stretch: Parameters<typeof writeStretch>[0]): Text {
  return stretch === undefined ? text("never", "永不") : writeStretch(stretch);
}

/** The ranges over the groups of an attribute. */
export function parityTable(gaps: readonly TimelinessGap[]): ReportTable {
  return {
    id: "timeliness-parity",
    title: text("Timeliness parity: how far groups lie apart", "及时性均等：群体之间的差距"),
    columns: [
      column("level", "level", "级别", "text"),
      attributeColumn,
      column("median-earliest", "median, earliest", "中位数，最早", "text"),
      column("median-latest", "median, latest", "中位数，最晚", "text"),
      column("ninetieth-earliest", "90th percentile, earliest", "第90百分位，最早", "text"),
      column("ninetieth-latest", "90th percentile, latest", "第90百分位，最晚", "text"),
      column("within", "days compared", "比较天数", "days"),
      ...parityColumns,
    ],
    rows: gaps.flatMap(({ attribute, level, within, groups, parity }) => {
      if (parity === undefined) return [];
      const large = groups.filter(({ arrival }) => !isSmall(arrival.records));
      return [
        [
          ...[levelNames[level], named(attribute.name), ...endsOf(large, "median"), ...endsOf(large, "ninetieth")],
          ...[Number.isFinite(within) ? within : null, ...parityCells(attribute, parityRow(parity))],
        ],
      ];
    }),
    note: text(
      "Groups of fewer than 30 records are left out. Delays are not counted by behaviour: groups may differ by what is recorded of them.",
      "不足30条记录的群体不列入。未按行为统计延迟：群体差异可能源于记录内容不同。",
    ),
  };
}

/** The earliest and the latest stretch in which a quantile lies. */
function endsOf(groups: readonly GroupArrival[], quantile: "median" | "ninetieth"): readonly [Text, Text] {
  const stretches = groups
    .flatMap(({ arrival }) => arrival[quantile] ?? [])
    .sort((left, right) => left.from - right.from);
  return [writeStretch(stretches[0]), writeStretch(stretches.at(-1))];
}
