import type { ReportTable } from "@tallyglass/audit";
import type { ShownChart } from "../../chart/chart-shell.tsx";
import { offices } from "../../ledger/country.ts";
import type { HeldAt } from "../../ledger/enacted.ts";
import type { History } from "../../ledger/history.ts";
import { flowSources } from "./days-chart.ts";
import { inBoth } from "./in-both.ts";
import type { Shown } from "./shown.ts";
import { wrongAt } from "./wrong-record.ts";

/** From above; bureaus last. */
const levels = ["nation", "province", "city", "bureau"] as const;

/** At how many offices the wrong record counts, day by day, up to the day that is looked at. */
export function copiesChart({ enacted: { held }, day }: Shown, history: History, link: string): ShownChart {
  const from = history.wrong?.day ?? 0;
  const days = Array.from({ length: day - from + 1 }, (_, index) => from + index);
  const standing = days.map((each) => wrongAt(held, each));
  return {
    page: "flow",
    id: "copies",
    table: tableOf(days, standing),
    chart: {
      ...{ table: "copies", kind: "lines", x: "day", y: "offices", series: "level" },
      title: titleOf(standing, day, history),
      summary: inBoth(({ copies }) => copies.summary),
    },
    sources: flowSources,
    link,
    isEmbeddable: false,
  };
}

function tableOf(days: readonly number[], standing: readonly (readonly string[])[]): ReportTable {
  const name = (index: number) => inBoth(({ copies }) => copies.columns[index] as string);
  return {
    id: "copies",
    title: inBoth(({ copies }) => copies.caption),
    columns: [
      { id: "day", name: name(0), unit: "count" },
      { id: "level", name: name(1), unit: "text" },
      { id: "offices", name: name(2), unit: "count" },
    ],
    rows: days.flatMap((day, index) =>
      levels.map((level) => [
        day,
        inBoth(({ country }) => country.levels[level]),
        (standing[index] ?? []).filter((id) => isOf(id, level)).length,
      ]),
    ),
  };
}

function isOf(id: string, level: (typeof levels)[number]): boolean {
  return offices.find((office) => office.id === id)?.level === level;
}

function titleOf(
  standing: readonly (readonly string[])[],
  day: number,
  { wrong, answered }: History,
): ShownChart["chart"]["title"] {
  const most = Math.max(...standing.map(({ length }) => length));
  const now = standing.at(-1)?.length ?? 0;
  const right = answered?.outcome === "rejected" ? undefined : answered?.day;
  if (now > 0 || right === undefined || wrong === undefined)
    return inBoth(({ copies }) => copies.finding(most, now, day));
  const days = standing.filter(({ length }) => length > 0).length;
  return inBoth(({ copies }) => copies.ended(most, days, wrong.day + days - right));
}

/** Whether there is anything to draw. */
export function hasCopies({ enacted: { held }, day }: Shown, { wrong }: History): boolean {
  return wrong !== undefined && wrong.day < day && hasHeld(held);
}

function hasHeld(held: readonly HeldAt[]): boolean {
  return held.length > 0;
}
