import type { ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { OutputSensitivity } from "./sensitivities.ts";

const output = { id: "output", name: text("Output", "产出"), unit: "text" } as const;
const factor = { id: "factor", name: text("Group of figures", "数值组"), unit: "text" } as const;

export function morrisTable(each: readonly OutputSensitivity[]): ReportTable {
  return {
    id: "morris",
    title: text("Every group of figures, by how far it moves each output", "各组数值对各项产出的影响"),
    columns: [
      output,
      factor,
      { id: "figures", name: text("Figures", "数值个数"), unit: "count" },
      { id: "mu-star", name: text("μ*", "μ*"), unit: "index" },
      { id: "of-largest", name: text("μ* of the largest", "占最大μ*"), unit: "share" },
      { id: "mean", name: text("Mean effect", "平均效应"), unit: "index" },
      { id: "sigma", name: text("σ", "σ"), unit: "index" },
      { id: "effects", name: text("Effects", "效应个数"), unit: "count" },
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
      { id: "first", name: text("S1", "S1"), unit: "share" },
      { id: "first-low", name: text("from", "下限"), unit: "share" },
      { id: "first-high", name: text("to", "上限"), unit: "share" },
      { id: "total", name: text("ST", "ST"), unit: "share" },
      { id: "total-low", name: text("from", "下限"), unit: "share" },
      { id: "total-high", name: text("to", "上限"), unit: "share" },
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
      { id: "least", name: text("Least of all runs", "各次运行最小"), unit: "index" },
      { id: "most", name: text("Most of all runs", "各次运行最大"), unit: "index" },
      { id: "seeds", name: text("Standard deviation over draws alone", "仅更换随机数的标准差"), unit: "index" },
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
