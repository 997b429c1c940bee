import { total } from "../../counts/by-value.ts";
import type { BandRow } from "../../counts/counted-run.ts";
import { shareInterval } from "../../metrics/share-interval.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { attributeColumn, column, groupColumn, intervalColumns, smallColumn } from "../../report/columns.ts";
import type { ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { StudyAttribute } from "../../study/study.ts";
import { groupsOf, yearsOf } from "../groups/attribute-groups.ts";
import { type BandOrder, standingOf } from "../groups/band-order.ts";
import { ends } from "../groups/table-parts.ts";
import type { AttributeStanding } from "./standings.ts";

const flagged = text("Groups of fewer than 30 residents are flagged.", "不足30人的群体已标出。");

/** Residents by group and band: each group has every band that somebody is in, so that all stand in one order. */
export function bandTable(
  rows: readonly BandRow[],
  attributes: readonly StudyAttribute[],
  { bands }: BandOrder,
): ReportTable {
  const there = new Set(rows.map(({ band }) => band));
  const kinds = [
    ...bands.map(({ id, name }) => ({ id, name: named(name) })),
    { id: null, name: text("no band", "无等级") },
  ].filter(({ id }) => there.has(id));
  return {
    id: "bands-by-group",
    title: text("Who is in which band at the end of the last year", "末年底各群体的等级分布"),
    columns: [
      attributeColumn,
      groupColumn,
      column("band", "band", "等级", "text"),
      column("residents", "residents", "居民数", "residents"),
      column("share", "share of the group", "占该群体比例", "share"),
      smallColumn,
    ],
    rows: attributes.flatMap((attribute) =>
      groupsOf(rows, attribute).flatMap(({ name, rows: own }) => {
        const among = total(own, "residents");
        return kinds.map((kind) => {
          const count = total(
            own.filter(({ band }) => band === kind.id),
            "residents",
          );
          return [named(attribute.name), name, kind.name, count, count / among, isSmall(among)];
        });
      }),
    ),
    note: flagged,
  };
}

/** The shares below and above the start by group. */
export function standingTable(standings: readonly AttributeStanding[], seed: number): ReportTable {
  return {
    id: "bands-below-start",
    title: text("Below and above the band of the start, by group", "各群体低于与高于起始等级的比例"),
    columns: [
      attributeColumn,
      groupColumn,
      column("residents", "residents", "居民数", "residents"),
      column("below", "below", "低于", "share"),
      ...intervalColumns("share"),
      column("above", "above", "高于", "share"),
      smallColumn,
    ],
    rows: standings.flatMap(({ attribute, groups }) =>
      groups.map(({ id, name, below, above, residents }) => {
        const key = { seed, name: `bands-below-${attribute.id}-${id}` };
        const interval = shareInterval({ hits: below, among: residents }, key);
        return [
          ...[named(attribute.name), name, residents, below / residents, ...ends(interval)],
          ...[above / residents, isSmall(residents)],
        ];
      }),
    ),
    note: flagged,
  };
}

/** The shares below and above the start at the end of each year. */
export function driftTable(
  rows: readonly BandRow[],
  attributes: readonly StudyAttribute[],
  order: BandOrder,
): ReportTable {
  const years = yearsOf(rows);
  return {
    id: "bands-drift",
    title: text("How the shares drift over the years", "各年比例的变化"),
    columns: [
      attributeColumn,
      groupColumn,
      column("year", "end of", "年底", "year"),
      column("below", "below the start's band", "低于起始等级", "share"),
      column("above", "above the start's band", "高于起始等级", "share"),
      smallColumn,
    ],
    rows: attributes.flatMap((attribute) =>
      groupsOf(rows, attribute).flatMap(({ name, rows: own }) =>
        years.map((year) => {
          const { below, above, residents } = standingOf(
            own.filter((row) => row.year === year),
            order,
          );
          return [named(attribute.name), name, year, below / residents, above / residents, isSmall(residents)];
        }),
      ),
    ),
    note: flagged,
  };
}
