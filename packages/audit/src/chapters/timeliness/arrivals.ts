import { total } from "../../counts/by-value.ts";
import type { DelayRow } from "../../counts/counted-run.ts";
import { censoredQuantile, type Stretch, type StretchCount } from "../../metrics/censored-quantile.ts";
import type { Text } from "../../report/report.ts";
import { text } from "../../report/words.ts";

export const levels = ["city", "province", "nation"] as const satisfies readonly DelayRow["level"][];

export type Level = (typeof levels)[number];

export const levelNames: Readonly<Record<Level, Text>> = {
  city: text("city", "市级"),
  province: text("province", "省级"),
  nation: text("nation", "国家级"),
};

const stretchDays = 30;

/** The last stretch of the table takes all that is longer. */
const lastStretch = 720;

/** When records reach a level. */
export interface Arrival {
  readonly records: number;
  readonly stretches: readonly StretchCount[];
  readonly median: Stretch | undefined;
  readonly ninetieth: Stretch | undefined;
}

/** The records of one level, whose whole way was counted even where it ends after the run. */
export function arrivalOf(rows: readonly DelayRow[], level: Level): Arrival {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.level === level) counts.set(row.fromDays, (counts.get(row.fromDays) ?? 0) + row.records);
  }
  const stretches = [...counts]
    .sort(([left], [right]) => left - right)
    .map(([from, count]) => ({
      ...{ from, count },
      to: from >= lastStretch ? Number.POSITIVE_INFINITY : from + stretchDays,
    }));
  return {
    records: total(stretches, "count"),
    stretches,
    median: censoredQuantile(stretches, 0, 0.5),
    ninetieth: censoredQuantile(stretches, 0, 0.9),
  };
}

/** How many records had arrived before so many days. */
export function arrivedBefore({ stretches }: Arrival, days: number): number {
  return total(
    stretches.filter(({ to }) => to <= days),
    "count",
  );
}

/** A stretch in words. */
export function writeStretch(stretch: Stretch | undefined): Text {
  if (stretch === undefined) return text("not determined", "无法确定");
  const { from, to } = stretch;
  if (to === Number.POSITIVE_INFINITY) return text(`${from} days or more`, `${from}日以上`);
  return from === 0
    ? text(`under ${to} days`, `不足${to}日`)
    : text(`${from} to ${to - 1} days`, `${from}至${to - 1}日`);
}
