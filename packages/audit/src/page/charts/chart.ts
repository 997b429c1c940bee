import type { ReportChart } from "../../report/report.ts";
import type { Html } from "../html.ts";
import { barsChart, barsLegend } from "./bars.ts";
import type { Canvas } from "./canvas.ts";
import { cellsChart } from "./cells.ts";
import { type ChartData, panelsOf } from "./chart-data.ts";
import { dotsChart, dotsLegend } from "./dots.ts";
import { linesChart, linesLegend } from "./lines.ts";
import { stackedChart, stackedLegend } from "./stacked.ts";

/** How a kind of chart is drawn, and what says which series is which. */
interface ChartKind {
  readonly panels: (data: ChartData) => readonly ChartData[];
  readonly draw: (canvas: Canvas, data: ChartData) => Html;
  readonly legend: (data: ChartData) => Html | undefined;
}

export const chartKinds: Readonly<Record<ReportChart["kind"], ChartKind>> = {
  stacked: { panels: whole, draw: stackedChart, legend: stackedLegend },
  bars: { panels: whole, draw: barsChart, legend: barsLegend },
  dots: { panels: whole, draw: dotsChart, legend: dotsLegend },
  lines: { panels: panelsOf, draw: linesChart, legend: linesLegend },
  cells: { panels: whole, draw: cellsChart, legend: () => undefined },
};

/** Where series have lanes one below the other, facets need no keys of their own. */
function whole(data: ChartData): readonly ChartData[] {
  return [data];
}
