import type { ReportChart, ReportTable } from "../report/report.ts";
import { canvasSizes } from "./charts/canvas.ts";
import { chartKinds } from "./charts/chart.ts";
import { type ChartData, chartData } from "./charts/chart-data.ts";
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

function drawn({ kind, summary }: ReportChart, data: ChartData, { document, language }: PageContext): readonly Part[] {
  const { panels, legend, draw } = chartKinds[kind];
  const parts = panels(data);
  return [
    keysOf(kind, data, language),
    ...parts.map((part) => {
      const label =
        parts.length === 1 ? summary[language] : `${part.facets[0]}${words.colon[language]}${summary[language]}`;
      return [
        legend(part),
        ...Object.values(canvasSizes).map((size) => draw({ ...size, document, language, label }, part)),
      ];
    }),
  ];
}

/** How to read what a kind of chart has beside its marks. */
function keysOf(kind: ReportChart["kind"], { hasWhiskers, marks }: ChartData, language: Language): Html | undefined {
  const isFlagged = marks.some(({ flags }) => flags !== "");
  const keys = [
    ...(hasWhiskers && (kind === "dots" || kind === "bars") ? [words.whiskerMeans] : []),
    ...(hasWhiskers && kind === "lines" ? [words.bandMeans] : []),
    ...(kind === "cells" ? [words.shadeMeans] : []),
    ...(isFlagged && kind === "cells" ? [words.bracketsMean] : []),
    ...(isFlagged && kind === "lines" ? [words.hollowMeans] : []),
  ];
  if (keys.length === 0) return undefined;
  return html`<p class="key">${keys.map((key) => key[language]).join(language === "en" ? " " : "")}</p>`;
}
