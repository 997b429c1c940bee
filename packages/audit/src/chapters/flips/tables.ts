import { isSmall } from "../../metrics/small-cells.ts";
import type { ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { AttributeCauses, Study } from "../../study/study.ts";
import type { FlipEffect } from "./flip-effects.ts";

export function effectsTable(effects: readonly FlipEffect[]): ReportTable {
  return {
    id: "effects",
    title: text("Flips", "属性翻转"),
    columns: [
      { id: "flip", name: text("Taken for", "当作"), unit: "text" },
      { id: "effect", name: text("Effect", "效应"), unit: "text" },
      { id: "residents", name: text("Residents", "居民"), unit: "residents" },
      { id: "mean", name: text("Mean change", "平均变化"), unit: "points" },
      { id: "low", name: text("from", "下限"), unit: "points" },
      { id: "high", name: text("to", "上限"), unit: "points" },
      { id: "changed", name: text("Changed at all", "有变化"), unit: "share" },
      { id: "better", name: text("Better band", "升档"), unit: "share" },
      { id: "worse", name: text("Worse band", "降档"), unit: "share" },
      { id: "small", name: text("Too few", "人数过少"), unit: "flag" },
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
      { id: "attribute", name: text("Attribute", "属性"), unit: "text" },
      { id: "parents", name: text("Drawn by", "依据"), unit: "text" },
      { id: "factors", name: text("Factor of hazards", "行为频率的系数"), unit: "count" },
      { id: "gates", name: text("Gate of hazards", "行为的资格限制"), unit: "count" },
      { id: "recording", name: text("Rows of recording", "记录环节的条目"), unit: "count" },
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
