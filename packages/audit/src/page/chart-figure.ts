import type { ReportChart, ReportTable } from "../report/report.ts";
import { canvasSizes, panelSize } from "./charts/canvas.ts";
import { chartKinds } from "./charts/chart.ts";
import { type ChartData, chartData, facetsOf } from "./charts/chart-data.ts";
import { type Html, html, type Part } from "./html.ts";
import type { Language } from "./language.ts";
import type { PageContext } from "./page-context.ts";
import { words } from "./words.ts";

/** A chart in two widths, of which one is seen, and what one sees in it as text. */
export function chartFigure(chart: ReportChart, table: ReportTable, context: PageContext): Html {
  const { language } = context;
  const data = chartData(chart, table, language);
  return html`<figure>
<figcaption><strong>${chart.title[language]}</strong> <span class="summary">${chart.summary[language]}</span></figcaption>
${data && drawn(chart, data, context)}
</figure>`;
}

function drawn(chart: ReportChart, data: ChartData, { document, language }: PageContext): readonly Part[] {
  const { legend, draw, splitsFacets } = chartKinds[chart.kind];
  const label = chart.summary[language];
  const keys = keysOf(chart.kind, data, language);
  if (!splitsFacets || data.facets.length === 1) {
    return [legend(data), canvasSizes.map((size) => draw({ ...size, document, language, label }, data)), keys];
  }
  const facets = facetsOf(data);
  const isShared = facets.every(({ series }) => series.length === data.series.length);
  const panels = facets.map((facet) => {
    const [name] = facet.facets;
    const canvas = { ...panelSize, document, language, label: `${name}${words.colon[language]}${label}` };
    return html`<div><p class="facet">${name}</p>${isShared ? "" : legend(facet)}${draw(canvas, facet)}</div>`;
  });
  return [isShared && legend(data), html`<div class="panels">${panels}</div>`, keys];
}

/** How to read what a kind of chart has beside its marks. */
function keysOf(kind: ReportChart["kind"], { hasWhiskers, flags }: ChartData, language: Language): Html | undefined {
  const colon = words.colon[language];
  const keys = [
    ...(hasWhiskers && (kind === "dots" || kind === "bars") ? [words.whiskerMeans[language]] : []),
    ...(hasWhiskers && kind === "lines" ? [words.bandMeans[language]] : []),
    ...(kind === "cells" ? [words.shadeMeans[language]] : []),
    ...flags.map(({ sign, name }) =>
      kind === "lines" ? `${words.hollow[language]}${colon}${name}` : `${sign} ${name}`,
    ),
  ];
  if (keys.length === 0) return undefined;
  return html`<ul class="key">${keys.map((key) => html`<li>${key}</li>`)}</ul>`;
}
