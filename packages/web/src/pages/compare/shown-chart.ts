import type { ShownChart } from "../../chart/chart-shell.tsx";
import type { ByAttribute, PairedInPage } from "../../lab/results.ts";

/** What the rules of the policy stand on; the figures of the residents have theirs in the scenario. */
const sources: readonly string[] = ["trivium#L33-39"];

/** Who changed at all, and which way. */
export function waysChart({ ways }: PairedInPage, link: string): ShownChart {
  return { page: "compare", id: "ways", ...ways, sources, link };
}

/** Who changed, by an attribute. */
export function groupsChart(pair: PairedInPage, by: string | undefined, link: string): ShownChart {
  const { table, chart } = groupsBy(pair, by);
  return { page: "compare", id: "groups", table, chart, sources, link };
}

/** The groups of an attribute, or of the first where none is chosen. */
export function groupsBy({ byGroup }: PairedInPage, by: string | undefined): ByAttribute {
  const found = byGroup.find(({ attribute }) => attribute === by) ?? byGroup[0];
  if (found === undefined) throw new Error("runs count their residents by no attribute");
  return found;
}
