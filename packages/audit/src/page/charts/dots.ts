import * as Plot from "@observablehq/plot";
import { type Html, html } from "../html.ts";
import { type Canvas, draw, halo, ink, muted, paper } from "./canvas.ts";
import type { ChartData } from "./chart-data.ts";
import { rowLayout, rowWords } from "./row-layout.ts";
import { colourOf, type LegendEntry, legend } from "./series-look.ts";
import { symbolMark, symbolOf } from "./symbols.ts";
import { fromNearZero, valueAxis } from "./value-axis.ts";
import { isNamedBeside, valueLabel } from "./value-label.ts";
import { besideSize, roomAround } from "./value-room.ts";

/** A point for each number, with whiskers from the low to the high end of its interval. */
export function dotsChart(canvas: Canvas, data: ChartData): Html {
  const layout = rowLayout(canvas, data, { thickness: 19, bySeries: true });
  const points = data.marks.map((mark) => ({
    ...mark,
    y: layout.laneOf(mark),
    text: valueLabel(mark, data),
    end: Math.max(mark.value, mark.high ?? mark.value),
  }));
  const width = canvas.width - layout.gutter - 8;
  const domain = fromNearZero(data.extent);
  const insets = roomAround(points, domain, width);
  const axis = valueAxis(canvas, data, domain, width - insets.insetLeft - insets.insetRight);
  return draw(canvas, {
    height: layout.height + axis.height,
    ...{ marginTop: 0, marginBottom: axis.height, marginLeft: layout.gutter || 1, marginRight: 8, ...insets },
    x: { domain, axis: null },
    y: { type: "identity", axis: null },
    marks: [
      ...axis.marks,
      Plot.ruleX(domain[0] < 0 && domain[1] > 0 ? [0] : [], { stroke: muted }),
      ...data.series.flatMap((series, index) => {
        const own = points.filter((point) => point.series === series);
        const fill = colourOf(index);
        return [
          Plot.ruleY(
            own.filter(({ low }) => low !== undefined),
            { y: "y", x1: "low", x2: "high", stroke: fill, strokeWidth: 2 },
          ),
          Plot.dot(own, { x: "value", y: "y", symbol: symbolOf(index), r: 5, fill, stroke: paper, strokeWidth: 1.2 }),
        ];
      }),
      Plot.text(points, {
        x: "end",
        y: "y",
        text: "text",
        fill: ink,
        ...halo,
        textAnchor: "start",
        dx: 10,
        fontSize: besideSize,
      }),
      ...rowWords(layout),
    ],
  });
}

export function dotsLegend({ series }: ChartData): readonly LegendEntry[] {
  if (isNamedBeside(series)) return [];
  return legend(
    series,
    (index) => html`<svg width="14" height="14" aria-hidden="true">${symbolMark(index, 7, 7)}</svg>`,
  );
}
