import { isSmall } from "../../metrics/small-cells.ts";
import { column, intervalColumns, smallColumn } from "../../report/columns.ts";
import type { ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { AttributeCauses, Study } from "../../study/study.ts";
import type { FlipEffect } from "./flip-effects.ts";

export function effectsTable(effects: readonly FlipEffect[]): ReportTable {
  return {
    id: "effects",
    title: text("Flips", "属性翻转"),
    columns: [
      column("flip", "Taken for", "当作", "text"),
      column("effect", "Effect", "效应", "text"),
      column("residents", "Residents", "居民", "residents"),
      column("mean", "Mean change", "平均变化", "points"),
      ...intervalColumns("points"),
      column("changed", "Changed at all", "有变化", "share"),
      column("better", "Better band", "升档", "share"),
      column("worse", "Worse band", "降档", "share"),
      smallColumn,
    ],
    rows: effects.map(({ flip, label, scored, mean, interval, changed, better, worse }) => [
      label,
      flip.effect === "direct" ? text("direct", "直接") : text("total", "总"),
      scored,
      mean,
      ...interval,
      changed,
      better,
      worse,
      isSmall(scored),
    ]),
    note: text(
      "Over residents who have the first value. Intervals are for the mean by the normal law.",
      "限于原取值的居民。区间为均值的正态95%区间。",
    ),
  };
}

export function causesTable(causes: readonly AttributeCauses[], { attributes }: Study): ReportTable {
  const nameOf = (id: string) => {
    const known = attributes.find((attribute) => attribute.id === id);
    return known === undefined ? text(id, id) : named(known.name);
  };
  return {
    id: "causes",
    title: text("The causal graph assumed: what each attribute feeds", "假设的因果图：各属性影响什么"),
    columns: [
      column("attribute", "Attribute", "属性", "text"),
      column("parents", "Drawn by", "依据", "text"),
      column("factors", "Factor of hazards", "行为频率的系数", "count"),
      column("gates", "Gate of hazards", "行为的资格限制", "count"),
      column("recording", "Rows of recording", "记录环节的条目", "count"),
    ],
    rows: causes.map(({ attribute, parents, factors, gates, recording }) => [
      nameOf(attribute),
      text(
        parents.map((id) => nameOf(id).en).join(", ") || "nothing",
        parents.map((id) => nameOf(id).zh).join("、") || "无",
      ),
      factors,
      gates,
      recording,
    ]),
    note: text(
      "Counted are behaviours that the policy looks at. An arrow that is missing here is assumed not to be there.",
      "仅计政策所涉行为。表中没有的箭头即假设不存在。",
    ),
  };
}
