import type { ReportChart } from "../../report/report.ts";
import type { Html } from "../html.ts";
import type { Language } from "../language.ts";
import { barsChart, barsLegend } from "./bars.ts";
import type { Canvas } from "./canvas.ts";
import { cellsChart } from "./cells.ts";
import type { ChartData } from "./chart-data.ts";
import { columnsChart, columnsLegend } from "./columns.ts";
import { dotsChart, dotsLegend } from "./dots.ts";
import { flowsChart, flowsLegend } from "./flows.ts";
import { linesChart, linesLegend } from "./lines.ts";
import type { LegendEntry } from "./series-look.ts";
import { stackedChart, stackedLegend } from "./stacked.ts";

/** How a kind of chart is drawn, and what says which series is which. */
interface ChartKind {
  readonly draw: (canvas: Canvas, data: ChartData) => Html;
  readonly legend: (data: ChartData, language: Language) => readonly LegendEntry[];
  /** Facets stand in pictures of their own, rather than below one another in one. */
  readonly splitsFacets: boolean;
}

export const chartKinds: Readonly<Record<ReportChart["kind"], ChartKind>> = {
  stacked: { draw: stackedChart, legend: stackedLegend, splitsFacets: false },
  bars: { draw: barsChart, legend: barsLegend, splitsFacets: false },
  columns: { draw: columnsChart, legend: columnsLegend, splitsFacets: true },
  dots: { draw: dotsChart, legend: dotsLegend, splitsFacets: false },
  lines: { draw: linesChart, legend: linesLegend, splitsFacets: true },
  cells: { draw: cellsChart, legend: () => [], splitsFacets: false },
  flows: { draw: flowsChart, legend: flowsLegend, splitsFacets: true },
};
