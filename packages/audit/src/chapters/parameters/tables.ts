import { column } from "../../report/columns.ts";
import type { ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { OutputSensitivity } from "./sensitivities.ts";

const output = column("output", "Output", "产出", "text");
const factor = column("factor", "Group of figures", "数值组", "text");

export function morrisTable(each: readonly OutputSensitivity[]): ReportTable {
  return {
    id: "morris",
    title: text("Every group of figures, by how far it moves each output", "各组数值对各项产出的影响"),
    columns: [
      output,
      factor,
      column("figures", "Figures", "数值个数", "count"),
      column("mu-star", "μ*", "μ*", "index"),
      column("of-largest", "μ* of the largest", "占最大μ*", "share"),
      column("mean", "Mean effect", "平均效应", "index"),
      column("sigma", "σ", "σ", "index"),
      column("effects", "Effects", "效应个数", "count"),
    ],
    rows: each.flatMap((one) => {
      const largest = Math.max(...one.morris.map(({ muStar }) => muStar));
      return one.morris.map(({ factor: moved, muStar, mean, sigma, effects }) => [
        named(one.output.name),
        named(moved.name),
        moved.figures,
        finite(muStar),
        finite(muStar / largest),
        finite(mean),
        finite(sigma),
        effects,
      ]);
    }),
    note: text(
      "In the unit of the output, from one end of the ranges to the other.",
      "以该产出的单位计，由区间一端至另一端。",
    ),
  };
}

export function sobolTable(each: readonly OutputSensitivity[]): ReportTable {
  return {
    id: "sobol",
    title: text("The leading groups, by the variance that is due to them", "主要各组所致的方差比例"),
    columns: [
      output,
      factor,
      column("first", "S1", "S1", "share"),
      column("first-low", "from", "下限", "share"),
      column("first-high", "to", "上限", "share"),
      column("total", "ST", "ST", "share"),
      column("total-low", "from", "下限", "share"),
      column("total-high", "to", "上限", "share"),
    ],
    rows: each.flatMap((one) =>
      one.morris.flatMap(({ factor: moved, indices }) =>
        indices === undefined
          ? []
          : [
              [
                named(one.output.name),
                named(moved.name),
                indices.first,
                ...indices.firstInterval,
                indices.total,
                ...indices.totalInterval,
              ],
            ],
      ),
    ),
    note: text(
      "95 of 100, by bootstrap over the rows of the sample. Estimates of small shares may fall below 0; with few rows intervals are wide.",
      "区间为对样本行的自助法95%区间。比例很小时估计值可能为负；样本行少则区间宽。",
    ),
  };
}

export function outputsTable(each: readonly OutputSensitivity[]): ReportTable {
  return {
    id: "outputs",
    title: text("How far outputs go", "各项产出的范围"),
    columns: [
      output,
      column("least", "Least of all runs", "各次运行最小", "index"),
      column("most", "Most of all runs", "各次运行最大", "index"),
      column("seeds", "Standard deviation over draws alone", "仅更换随机数的标准差", "index"),
    ],
    rows: each.map(({ output: measured, least, most, seeds }) => [
      named(measured.name),
      finite(least),
      finite(most),
      seeds === undefined ? null : finite(seeds),
    ]),
    note: text(
      "The spread over draws is what the same figures come to with other residents; an effect below it is not told from chance.",
      "随机数间的标准差是同样数值在另一批居民上的差异；小于它的影响与偶然无异。",
    ),
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
