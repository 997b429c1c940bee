import type { YearlyPoints } from "../../counts/yearly-points.ts";
import { clusterMean } from "../../metrics/cluster-mean.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import type { AscentCase } from "../../policy/ascents.ts";
import { accessNames, type RewardAccess } from "../../policy/reward-access.ts";
import { writeActs } from "../../policy/write-acts.ts";
import { column, intervalColumns, smallColumn } from "../../report/columns.ts";
import type { ReportCell, ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { Study, StudyAttribute } from "../../study/study.ts";

export function accessTable(access: readonly RewardAccess[]): ReportTable {
  const all = access.reduce((sum, { behaviours }) => sum + behaviours.length, 0);
  return {
    id: "rewards-by-access",
    title: text("Rewarded behaviours by whom they are open to", "按可及性划分的加分行为"),
    columns: [
      column("access", "Open", "可及性", "text"),
      column("behaviours", "Behaviours", "行为数", "count"),
      column("share", "Share", "占比", "share"),
      column("points", "Points on offer, each once", "各计一次的分值合计", "points"),
    ],
    rows: access.map(({ who, behaviours, points }) => [
      accessNames[who],
      behaviours.length,
      all === 0 ? null : behaviours.length / all,
      points,
    ]),
    note: text(
      "Only the four kinds of acts at will are named by the base document (lines 437 to 440); all other classes are ours.",
      "基础文献仅列明四类可自主选择的行为（第437至440行）；其余归类为本项目所作。",
    ),
  };
}

export function yearlyTable(
  { id, name, values }: StudyAttribute,
  points: ReadonlyMap<string, YearlyPoints>,
): ReportTable {
  const rows = values.flatMap((value): (readonly ReportCell[])[] => {
    const own = points.get(value.id);
    if (own === undefined) return [];
    return (["gained", "lost"] as const).map((way) => {
      const mean = clusterMean(own[way]);
      const among = mean?.among ?? 0;
      return [
        named(value.name),
        way === "gained" ? text("gained", "加分") : text("lost", "失分"),
        mean?.mean ?? null,
        mean?.interval?.[0] ?? null,
        mean?.interval?.[1] ?? null,
        among,
        isSmall(among),
      ];
    });
  });
  return {
    id: `yearly-by-${id}`,
    title: text(
      `Points gained and lost in a year, by ${named(name).en.toLowerCase()}`,
      `按${named(name).zh}划分的年均加分与失分`,
    ),
    columns: [
      { id: "group", name: named(name), unit: "text" },
      column("way", "Way", "方向", "text"),
      column("points", "Points a resident and year", "每人每年分数", "points"),
      ...intervalColumns("points"),
      column("residents", "Residents", "居民数", "residents"),
      smallColumn,
    ],
    rows,
  };
}

export function reachTable(cases: readonly AscentCase[], { vocabulary }: Study): ReportTable {
  return {
    id: "within-reach",
    title: text("Where voluntary acts alone lead from an empty file", "空白档案仅凭自愿行为可达到的等级"),
    columns: [
      column("start", "Start", "起始分", "text"),
      column("counting", "Counting", "计次方式", "text"),
      column("years", "Calendar years", "自然年数", "count"),
      column("band", "Best band", "可达到的最高档", "text"),
      column("acts", "Fewest acts", "最少次数", "count"),
      column("score", "Score by them", "由此得分", "points"),
      column("most", "Most points by acts", "自愿行为最多可得", "points"),
      column("which", "Such as", "例如", "text"),
    ],
    rows: cases.map(({ start, counting, years, found }): readonly ReportCell[] => {
      const label = [start, named(counting.name), years] as const;
      if (found.kind === "undetermined") return [...label, null, null, null, null, null];
      const { score, records } = found.way;
      const band = score.band === null ? null : named(score.band.name);
      return [...label, band, records.length, score.score, found.most, writeActs(records, vocabulary)];
    }),
    note: text(
      "Exact. Nothing in the last column but one means that every further act brings more. Whether a resident is able to do the acts is not asked: 1,200 ml of blood a year or RMB 30,000 of gifts are within reach of few.",
      "结果为精确值。倒数第二列为空表示每增一次行为即可再加分。此处不论居民能否做到：一年献血1200毫升或捐款三万元者为数甚少。",
    ),
  };
}
