import type { ReplicateMean } from "../../metrics/replicate-interval.ts";
import type { ReportCell, ReportTable, Text } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { Decomposition } from "./decompositions.ts";

export function sharesTable(each: readonly Decomposition[]): ReportTable {
  return {
    id: "shares",
    title: text("Gaps by mechanism", "各机制造成的差距"),
    columns: [
      { id: "gap", name: text("Gap", "差距"), unit: "text" },
      { id: "mechanism", name: text("Mechanism", "机制"), unit: "text" },
      { id: "off", name: text("Put out of action", "停用方式"), unit: "text" },
      { id: "share", name: text("Adds", "贡献"), unit: "index" },
      { id: "low", name: text("from", "下限"), unit: "index" },
      { id: "high", name: text("to", "上限"), unit: "index" },
      { id: "of-gap", name: text("Of the gap", "占差距"), unit: "share" },
    ],
    rows: each.flatMap(({ gap, whole, none, shares }) => [
      ...shares.map(({ mechanism, share }) =>
        row(gap.name, named(mechanism.name), named(mechanism.off), share, whole.mean),
      ),
      row(gap.name, text("none acts", "均不起作用"), text("all of them", "全部停用"), none, whole.mean),
      row(
        gap.name,
        text("all act: the gap", "均起作用：差距本身"),
        text("none of them", "均不停用"),
        whole,
        whole.mean,
      ),
    ]),
    note: text(
      "Points, or shares of residents. Intervals are Student's over replicates of the runs; where there are fewer than four there is none.",
      "以分或居民比例计。区间为各次重复运行的t区间；重复少于四次则无区间。",
    ),
  };
}

function row(
  gap: Text,
  mechanism: Text,
  off: Text,
  { mean, interval }: ReplicateMean,
  whole: number,
): readonly ReportCell[] {
  return [gap, mechanism, off, mean, interval?.[0] ?? null, interval?.[1] ?? null, whole === 0 ? null : mean / whole];
}
