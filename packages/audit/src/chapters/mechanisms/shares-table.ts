import type { ReplicateMean } from "../../metrics/replicate-interval.ts";
import { column, intervalColumns } from "../../report/columns.ts";
import type { ReportCell, ReportTable, Text } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { Decomposition } from "./decompositions.ts";

export function sharesTable(each: readonly Decomposition[]): ReportTable {
  return {
    id: "shares",
    title: text("Gaps by mechanism", "各机制造成的差距"),
    columns: [
      column("gap", "Gap", "差距", "text"),
      column("mechanism", "Mechanism", "机制", "text"),
      column("off", "Put out of action", "停用方式", "text"),
      column("share", "Adds", "贡献", "index"),
      ...intervalColumns("index"),
      column("of-gap", "Of the gap", "占差距", "share"),
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
