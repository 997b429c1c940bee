import * as Plot from "@observablehq/plot";
import { type Html, html } from "../html.ts";
import { type Canvas, draw, ink, muted, paper } from "./canvas.ts";
import type { ChartData } from "./chart-data.ts";
import { rowLayout, rowWords } from "./row-layout.ts";
import { colourOf, legend } from "./series-look.ts";
import { symbolMark, symbolOf } from "./symbols.ts";
import { valueAxis } from "./value-axis.ts";
import { isNamedBeside, valueLabel } from "./value-label.ts";
import { besideSize, roomAround } from "./value-room.ts";

/** A point for each number, with whiskers from the low to the high end of its interval. */
export function dotsChart(canvas: Canvas, data: ChartData): Html {
  const layout = rowLayout(canvas, data, { thickness: 20, bySeries: true });
  const points = data.marks.map((mark) => {
    const series = data.series.indexOf(mark.series);
    const text = valueLabel(mark, data, canvas.language);
    return { ...mark, y: layout.laneOf(mark), series, text, end: Math.max(mark.value, mark.high ?? mark.value) };
  });
  const values = points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const axis = valueAxis(canvas, data, values);
  const crossesZero = Math.min(...values) < 0 && Math.max(...values) > 0;
  return draw(canvas, {
    height: layout.height + axis.height,
    marginTop: 0,
    marginBottom: axis.height,
    marginLeft: layout.gutter || 1,
    marginRight: 8,
    ...roomAround(points, axis.domain, canvas.width - layout.gutter - 8),
    x: { domain: axis.domain, axis: null },
    y: { type: "identity", axis: null },
    marks: [
      ...axis.marks,
      ...(crossesZero ? [Plot.ruleX([0], { stroke: muted })] : []),
      ...points.flatMap((point) => [
        ...(point.low === undefined
          ? []
          : [Plot.ruleY([point], { y: "y", x1: "low", x2: "high", stroke: colourOf(point.series), strokeWidth: 2 })]),
        Plot.dot([point], {
          x: "value",
          y: "y",
          symbol: symbolOf(point.series),
          r: 5,
          fill: colourOf(point.series),
          stroke: paper,
          strokeWidth: 1.2,
        }),
      ]),
      Plot.text(points, {
        x: "end",
        y: "y",
        text: "text",
        fill: ink,
        textAnchor: "start",
        dx: 10,
        fontSize: besideSize,
      }),
      ...rowWords(layout),
    ],
  });
}

export function dotsLegend({ series }: ChartData): Html | undefined {
  if (isNamedBeside(series)) return undefined;
  return legend(
    series,
    (index) => html`<svg width="14" height="14" aria-hidden="true">${symbolMark(index, 7, 7)}</svg>`,
  );
}
