import { sum } from "d3-array";
import { censoredQuantile } from "../../metrics/censored-quantile.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { attributeColumn, column, groupColumn, smallColumn } from "../../report/columns.ts";
import type { ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { FlowRun, FlowStudy } from "../../study/flow.ts";
import type { Study } from "../../study/study.ts";
import { cell } from "../groups/table-parts.ts";
import { type Level, levelNames, levels } from "../timeliness/arrivals.ts";

/** Within how many days half of the records of a group are at a level; nothing where that was not followed so long. */
export function medianOf(run: FlowRun, level: Level, group: number): number | undefined {
  return quantileOf(run, level, group, 0.5);
}

/** The same of nine tenths. */
export function ninetiethOf(run: FlowRun, level: Level, group: number): number | undefined {
  return quantileOf(run, level, group, 0.9);
}

function quantileOf({ arrivals, byGroup }: FlowRun, level: Level, group: number, quantile: number): number | undefined {
  const days = arrivals[level][group] ?? new Int32Array(0);
  const stretches = Array.from(days.subarray(0, -1), (count, day) => ({ from: day, to: day + 1, count }));
  const never = (byGroup[group] ?? 0) - sum(stretches, ({ count }) => count);
  return censoredQuantile(stretches, never, quantile)?.from;
}

/** When the records of each group reach each level, to the day. */
export function arrivalTable({ groups }: FlowStudy, run: FlowRun, { attributes }: Study): ReportTable {
  return {
    id: "flow-arrivals",
    title: text("When records arrive, by group", "各群体记录到达的天数"),
    columns: [
      column("level", "level", "级别", "text"),
      attributeColumn,
      groupColumn,
      column("records", "records", "记录数", "records"),
      column("median", "half within", "半数到达", "days"),
      column("ninetieth", "nine tenths within", "九成到达", "days"),
      smallColumn,
    ],
    rows: levels.flatMap((level) =>
      attributes.flatMap(({ id, name, values }) =>
        values.flatMap((value) => {
          const group = groups.findIndex((each) => each[id] === value.id);
          const records = run.byGroup[group] ?? 0;
          if (records === 0) return [];
          const [median, ninetieth] = [medianOf(run, level, group), ninetiethOf(run, level, group)].map(cell);
          return [
            [
              levelNames[level],
              named(name),
              named(value.name),
              records,
              median ?? null,
              ninetieth ?? null,
              isSmall(records),
            ],
          ];
        }),
      ),
    ),
    note: text(
      "Days since the bureau logged the record, on the network as it is written. Groups differ by what is recorded of them and by which bureau.",
      "自部门登记之日起的天数，按网络所定。群体差异源于所记内容与记录部门。",
    ),
  };
}
