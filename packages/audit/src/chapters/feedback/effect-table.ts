import { isSmall } from "../../metrics/small-cells.ts";
import { attributeColumn, column, groupColumn, intervalColumns, smallColumn } from "../../report/columns.ts";
import type { ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { PairedCounts, Study } from "../../study/study.ts";
import { attributesOf } from "../groups/attribute-groups.ts";
import { cell, ends } from "../groups/table-parts.ts";
import { effectOn, havingValue, netWorse, netWorseInterval, scoreInterval } from "./effects.ts";

/** What feedback does, by group. */
export function effectTable(study: Study, pair: PairedCounts): ReportTable {
  const hasLists = (attribute: string) => pair.first.lists.some(({ group }) => attribute in group);
  const hasDeeds = (attribute: string) => pair.first.deedsByGroup.some(({ group }) => attribute in group);
  return {
    id: "feedback-by-group",
    title: text("What feedback does, by group", "各群体所受反馈影响"),
    columns: [
      attributeColumn,
      groupColumn,
      column("residents", "residents", "居民数", "residents"),
      column("below-without", "below the start's band without", "低于起始等级，无反馈", "share"),
      column("below-with", "with", "有反馈", "share"),
      column("net-worse", "net share in a worse band", "等级净恶化比例", "share"),
      ...intervalColumns("share"),
      column("score", "mean change of the score", "平均分变化", "points"),
      column("score-low", "95% from", "95%区间下限", "points"),
      column("score-high", "95% to", "95%区间上限", "points"),
      column("listings-without", "listings without", "列入名单，无反馈", "count"),
      column("listings-with", "with", "有反馈", "count"),
      column("deeds-without", "dishonest acts without", "失信行为，无反馈", "count"),
      column("deeds-with", "with", "有反馈", "count"),
      smallColumn,
    ],
    rows: attributesOf(study, pair.first.bands).flatMap((attribute) =>
      attribute.values.flatMap(({ id, name }) => {
        const effect = effectOn(study, pair, havingValue(attribute, id));
        const { without, with: after, scored, score } = effect;
        if (scored === 0) return [];
        const [lists, deeds] = [hasLists(attribute.id), hasDeeds(attribute.id)];
        return [
          [
            ...[named(attribute.name), named(name), scored],
            ...[cell(without.below / without.residents), cell(after.below / after.residents), netWorse(effect)],
            ...ends(netWorseInterval(effect, study.facts.seed, `${attribute.id}-${id}`)),
            ...[score.sum / score.among, ...ends(scoreInterval(effect))],
            ...(lists ? [without.listings, after.listings] : [null, null]),
            ...(deeds ? [without.dishonestDeeds, after.dishonestDeeds] : [null, null]),
            isSmall(scored),
          ],
        ];
      }),
    ),
    note: text(
      "The same residents with the same draws. Groups of fewer than 30 are flagged; empty: not counted by that attribute.",
      "同一居民，同一随机数。不足30人的群体已标出；空白：未按该属性统计。",
    ),
  };
}
