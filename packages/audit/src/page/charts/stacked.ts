import * as Plot from "@observablehq/plot";
import type { Html } from "../html.ts";
import { type Canvas, draw, grid, muted } from "./canvas.ts";
import type { ChartData, Mark } from "./chart-data.ts";
import { rowLayout, rowWords } from "./row-layout.ts";
import { boxSwatch, legend, shadeOf, stackShade } from "./series-look.ts";

interface Part extends Mark {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Bars of 100 % in parts; a part that has room says how much it is. */
export function stackedChart(canvas: Canvas, data: ChartData): Html {
  const layout = rowLayout(canvas, data, { thickness: 24, bySeries: false });
  const marginRight = 16;
  const perShare = canvas.width - layout.gutter - marginRight;
  const parts = partsOf(data);
  const spoken = parts.filter(({ from, to }) => (to - from) * perShare >= 32);
  return draw(canvas, {
    height: layout.height + 26,
    marginTop: 0,
    marginBottom: 26,
    marginLeft: layout.gutter || 1,
    marginRight,
    x: { domain: [0, 1], axis: null },
    y: { type: "identity", axis: null },
    marks: [
      Plot.gridX([0, 0.25, 0.5, 0.75, 1], { stroke: grid, strokeOpacity: 1 }),
      ...parts.map((part) =>
        Plot.rect([part], {
          x1: "from",
          x2: "to",
          y1: layout.laneOf(part) - 12,
          y2: layout.laneOf(part) + 12,
          fill: shadeOf(part.step).fill,
          stroke: muted,
          strokeWidth: 0.75,
        }),
      ),
      ...spoken.map((part) =>
        Plot.text([part], {
          x: (part.from + part.to) / 2,
          y: layout.laneOf(part),
          text: [`${Math.round((part.to - part.from) * 100)}%`],
          fill: shadeOf(part.step).text,
          fontSize: 12,
        }),
      ),
      ...rowWords(layout),
      Plot.axisX([0, 0.25, 0.5, 0.75, 1], {
        tickFormat: (share: number) => `${share * 100}%`,
        tickSize: 0,
        label: null,
        color: muted,
      }),
    ],
  });
}

/** Shares are of all that is there, whether they came as shares or as counts. */
function partsOf({ marks, series }: ChartData): readonly Part[] {
  const totals = new Map<string, number>();
  const ends = new Map<string, number>();
  const rowOf = ({ facet, category }: Mark) => JSON.stringify([facet, category]);
  for (const mark of marks) totals.set(rowOf(mark), (totals.get(rowOf(mark)) ?? 0) + mark.value);
  return marks
    .toSorted((left, right) => series.indexOf(left.series) - series.indexOf(right.series))
    .flatMap((mark) => {
      const total = totals.get(rowOf(mark)) as number;
      if (mark.value <= 0 || total <= 0) return [];
      const from = ends.get(rowOf(mark)) ?? 0;
      const to = from + mark.value / total;
      ends.set(rowOf(mark), to);
      return [{ ...mark, from, to, step: stackShade(series.indexOf(mark.series), series.length) }];
    });
}

export function stackedLegend({ series }: ChartData): Html | undefined {
  return legend(series, (index) => boxSwatch(shadeOf(stackShade(index, series.length)).fill));
}
