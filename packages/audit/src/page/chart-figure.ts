import type { ReportChart, ReportTable } from "../report/report.ts";
import { type CanvasSize, canvasSizes, panelSize } from "./charts/canvas.ts";
import { chartKinds } from "./charts/chart.ts";
import { type ChartData, chartData, facetsOf } from "./charts/chart-data.ts";
import type { LegendEntry } from "./charts/series-look.ts";
import { type Html, html, type Part } from "./html.ts";
import type { Language } from "./language.ts";
import type { PageContext } from "./page-context.ts";
import { words } from "./words.ts";

/** A chart in two widths, of which one is seen, and what one sees in it as text. */
export function chartFigure(chart: ReportChart, table: ReportTable, context: PageContext): Html {
  const { language } = context;
  return html`<figure>
<figcaption><strong>${chart.title[language]}</strong> <span class="summary">${chart.summary[language]}</span></figcaption>
${chartPicture(chart, table, context)}
</figure>`;
}

/**
 * A chart without its title: its legend, the pictures of which the style sheet shows the one that fits, and how to read it.
 * Where it is known that only the wide one will be seen, the other can be left out.
 * Nothing where the table has no number for it.
 */
export function chartPicture(
  chart: ReportChart,
  table: ReportTable,
  context: PageContext,
  sizes: readonly CanvasSize[] = canvasSizes,
): Html | undefined {
  const data = chartData(chart, table, context.language);
  return data && html`${drawn(chart, data, context, sizes)}`;
}

function drawn(
  chart: ReportChart,
  data: ChartData,
  context: PageContext,
  sizes: readonly CanvasSize[],
): readonly Part[] {
  const { document, language } = context;
  const { legend, draw } = chartKinds[chart.kind];
  const label = chart.summary[language];
  const keys = keysOf(chart.kind, data, language);
  const panels = panelsOf(chart, data, context);
  if (panels === undefined) {
    return [
      legendList(legend(data, language)),
      sizes.map((size) => draw({ ...size, document, language, label }, data)),
      keyList(keys),
    ];
  }
  const isShared = panels.every(({ series }) => series.length === data.series.length);
  const parts = panels.map(
    ({ name, legend, svg }) => html`<div><p class="facet">${name}</p>${isShared ? "" : legendList(legend)}${svg}</div>`,
  );
  return [isShared && legendList(legend(data, language)), html`<div class="panels">${parts}</div>`, keyList(keys)];
}

interface Panel {
  readonly name: string;
  readonly series: readonly string[];
  readonly legend: readonly LegendEntry[];
  readonly svg: Html;
}

/** The facets in pictures of their own; nothing where one picture holds them all. */
function panelsOf(
  chart: ReportChart,
  data: ChartData,
  { document, language }: PageContext,
): readonly Panel[] | undefined {
  const { legend, draw, splitsFacets } = chartKinds[chart.kind];
  if (!splitsFacets || data.facets.length === 1) return undefined;
  return facetsOf(data).map((facet) => {
    const [name = ""] = facet.facets;
    const label = `${name}${words.colon[language]}${chart.summary[language]}`;
    const svg = draw({ ...panelSize, document, language, label }, facet);
    return { name, series: facet.series, legend: legend(facet, language), svg };
  });
}

function legendList(entries: readonly LegendEntry[]): Html | undefined {
  if (entries.length === 0) return undefined;
  return html`<ul class="legend">${entries.map(({ name, swatch }) => html`<li>${swatch}${name}</li>`)}</ul>`;
}

/** How to read what a kind of chart has beside its marks. */
function keysOf(kind: ReportChart["kind"], { hasWhiskers, flags }: ChartData, language: Language): readonly string[] {
  const colon = words.colon[language];
  return [
    ...(hasWhiskers && (kind === "dots" || kind === "bars") ? [words.whiskerMeans[language]] : []),
    ...(hasWhiskers && kind === "lines" ? [words.bandMeans[language]] : []),
    ...(kind === "cells" ? [words.shadeMeans[language]] : []),
    ...(kind === "flows" ? [] : flags).map(({ sign, name }) =>
      kind === "lines" ? `${words.hollow[language]}${colon}${name}` : `${sign} ${name}`,
    ),
  ];
}

function keyList(keys: readonly string[]): Html | undefined {
  if (keys.length === 0) return undefined;
  return html`<ul class="key">${keys.map((key) => html`<li>${key}</li>`)}</ul>`;
}

/** A chart in parts, for a picture file: each picture with its name, if there are several, and what its looks stand for. */
export interface ChartParts {
  readonly legend: readonly LegendEntry[];
  readonly panels: readonly { readonly name: string; readonly svg: Html }[];
  readonly keys: readonly string[];
}

/** The parts of a chart at the wider of its widths. Nothing where the table has no number for it. */
export function chartParts(chart: ReportChart, table: ReportTable, context: PageContext): ChartParts | undefined {
  const { document, language } = context;
  const data = chartData(chart, table, language);
  if (data === undefined) return undefined;
  const { legend, draw } = chartKinds[chart.kind];
  const canvas = { ...canvasSizes[0], document, language, label: chart.summary[language] };
  const panels = panelsOf(chart, data, context) ?? [{ name: "", svg: draw(canvas, data) }];
  return { legend: legend(data, language), panels, keys: keysOf(chart.kind, data, language) };
}
