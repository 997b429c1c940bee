import type { Chapter } from "@tallyglass/audit";
import type { ShownChart } from "../../chart/chart-shell.tsx";

/** The charts of a chapter as they are shown; the first of each can stand in other sites. Its sources stand under it. */
export function chartsOf({ id, tables, charts }: Chapter, link: string): readonly ShownChart[] {
  return charts.flatMap((chart, index): ShownChart[] => {
    const table = tables.find((each) => each.id === chart.table);
    if (table === undefined) return [];
    return [{ page: "audit", id: `${id}-${index + 1}`, chart, table, sources: [], link, isEmbeddable: index === 0 }];
  });
}
