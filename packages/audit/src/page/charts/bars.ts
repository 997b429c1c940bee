import * as Plot from "@observablehq/plot";
import type { Html } from "../html.ts";
import { type Canvas, draw, halo, ink } from "./canvas.ts";
import type { ChartData } from "./chart-data.ts";
import { extentOf } from "./extent.ts";
import { numbered } from "./numbered.ts";
import { rowLayout, rowWords } from "./row-layout.ts";
import { boxSwatch, fillOf, type LegendEntry, legend } from "./series-look.ts";
import { valueAxis } from "./value-axis.ts";
import { isNamedBeside, valueLabel } from "./value-label.ts";
import { besideSize, roomAround } from "./value-room.ts";

/** Bars from 0, each with its number at its end, and with a whisker where it has an interval. */
export function barsChart(canvas: Canvas, data: ChartData): Html {
  const thickness = data.series.length > 1 ? 18 : 20;
  const layout = rowLayout(canvas, data, { thickness, bySeries: true });
  const bars = data.marks.map((mark, place) => {
    const y = layout.laneOf(mark);
    const { value, low = value, high = value } = mark;
    const end = value < 0 ? Math.min(value, low) : Math.max(value, high);
    return {
      ...mark,
      place,
      y,
      top: y - thickness / 2 + 1.5,
      bottom: y + thickness / 2 - 1.5,
      end,
      text: valueLabel(mark, data),
    };
  });
  const width = canvas.width - layout.gutter - 8;
  const domain = extentOf([0, ...data.extent]);
  const insets = roomAround(bars, domain, width);
  const axis = valueAxis(canvas, data, domain, width - insets.insetLeft - insets.insetRight);
  const label = { x: "end", y: "y", text: "text", fill: ink, ...halo, fontSize: besideSize } as const;
  return draw(canvas, {
    height: layout.height + axis.height,
    ...{ marginTop: 0, marginBottom: axis.height, marginLeft: layout.gutter || 1, marginRight: 8, ...insets },
    x: { domain, axis: null },
    y: { type: "identity", axis: null },
    marks: [
      ...axis.marks,
      ...data.series.map((series, index) => {
        const own = bars.filter((bar) => bar.series === series);
        return Plot.rect(own, {
          ...{ x1: 0, x2: "value", y1: "top", y2: "bottom", fill: fillOf(index) },
          ...numbered(own),
        });
      }),
      Plot.ruleY(
        bars.filter(({ low }) => low !== undefined),
        { y: "y", x1: "low", x2: "high", stroke: ink, strokeWidth: 1.5 },
      ),
      Plot.ruleX([0], { stroke: ink }),
      Plot.text(
        bars.filter(({ value }) => value >= 0),
        { ...label, textAnchor: "start", dx: 5 },
      ),
      Plot.text(
        bars.filter(({ value }) => value < 0),
        { ...label, textAnchor: "end", dx: -5 },
      ),
      ...rowWords(layout),
    ],
  });
}

export function barsLegend({ series }: ChartData): readonly LegendEntry[] {
  if (isNamedBeside(series)) return [];
  return legend(series, (index) => boxSwatch(fillOf(index)));
}
