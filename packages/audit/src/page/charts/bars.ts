import * as Plot from "@observablehq/plot";
import type { Html } from "../html.ts";
import { type Canvas, draw, ink } from "./canvas.ts";
import type { ChartData } from "./chart-data.ts";
import { rowLayout, rowWords } from "./row-layout.ts";
import { boxSwatch, fillOf, legend } from "./series-look.ts";
import { valueAxis } from "./value-axis.ts";
import { isNamedBeside, valueLabel } from "./value-label.ts";
import { besideSize, roomAround } from "./value-room.ts";

/** Bars from 0, each with its number at its end, and with a whisker where it has an interval. */
export function barsChart(canvas: Canvas, data: ChartData): Html {
  const thickness = data.series.length > 1 ? 19 : 22;
  const layout = rowLayout(canvas, data, { thickness, bySeries: true });
  const bars = data.marks.map((mark) => ({
    ...mark,
    y: layout.laneOf(mark),
    fill: fillOf(data.series.indexOf(mark.series)),
    text: valueLabel(mark, data, canvas.language),
    end: mark.value < 0 ? Math.min(mark.value, mark.low ?? 0) : Math.max(mark.value, mark.high ?? 0),
  }));
  const [positive, negative] = [bars.filter(({ value }) => value >= 0), bars.filter(({ value }) => value < 0)];
  const axis = valueAxis(canvas, data, [
    0,
    ...bars.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
  ]);
  const insets = roomAround(bars, axis.domain, canvas.width - layout.gutter - 8);
  const label = { x: "end", y: "y", text: "text", fill: ink, fontSize: besideSize } as const;
  return draw(canvas, {
    height: layout.height + axis.height,
    marginTop: 0,
    marginBottom: axis.height,
    marginLeft: layout.gutter || 1,
    marginRight: 8,
    ...insets,
    x: { domain: axis.domain, axis: null },
    y: { type: "identity", axis: null },
    marks: [
      ...axis.marks,
      ...bars.map((bar) =>
        Plot.rect([bar], {
          x1: 0,
          x2: "value",
          y1: bar.y - thickness / 2 + 1.5,
          y2: bar.y + thickness / 2 - 1.5,
          fill: bar.fill,
        }),
      ),
      ...bars.flatMap((bar) =>
        bar.low === undefined
          ? []
          : [Plot.ruleY([bar], { y: "y", x1: "low", x2: "high", stroke: ink, strokeWidth: 1.5 })],
      ),
      Plot.ruleX([0], { stroke: ink }),
      Plot.text(positive, { ...label, textAnchor: "start", dx: 5 }),
      Plot.text(negative, { ...label, textAnchor: "end", dx: -5 }),
      ...rowWords(layout),
    ],
  });
}

export function barsLegend({ series }: ChartData): Html | undefined {
  if (isNamedBeside(series)) return undefined;
  return legend(series, (index) => boxSwatch(fillOf(index)));
}
