import type { ShownChart } from "../../chart/chart-shell.tsx";
import type { ByAttribute, RunInPage, TableAndChart } from "../../lab/results.ts";

/** The charts of a run, by the ids of their embeddings. */
export type ChartId = "histogram" | "bands" | "transitions" | "recovery";

/** One chart of a run; bands are shown by one attribute. */
export function shownChart(id: ChartId, run: RunInPage, { by, link }: { by?: string | undefined; link: string }) {
  const { table, chart } = partsOf(id, run, by);
  return { page: "city", id, table, chart, sources: sources[id], link } satisfies ShownChart;
}

function partsOf(id: ChartId, run: RunInPage, by: string | undefined): TableAndChart {
  switch (id) {
    case "histogram":
    case "transitions":
    case "recovery":
      return run[id];
    case "bands":
      return bandsBy(run, by);
  }
}

/** Bands by an attribute, or by the first where none is chosen. */
export function bandsBy({ bandsByGroup }: RunInPage, by: string | undefined): ByAttribute {
  const found = bandsByGroup.find(({ attribute }) => attribute === by) ?? bandsByGroup[0];
  if (found === undefined) throw new Error("a run counts its residents by no attribute");
  return found;
}

/** What the rules of the policy stand on; the figures of the residents have theirs in the scenario. */
const sources: Readonly<Record<ChartId, readonly string[]>> = {
  histogram: ["trivium#L33-39"],
  bands: ["trivium#L33-39"],
  transitions: ["trivium#L33-39"],
  recovery: [
    "trivium#L33-39",
    "Kaplan, E. L. and Meier, P., “Nonparametric Estimation from Incomplete Observations”, Journal of the American Statistical Association 53, 1958",
  ],
};
