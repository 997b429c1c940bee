import * as Plot from "@observablehq/plot";
import type { Html } from "../html.ts";
import { type Canvas, draw, grid, muted } from "./canvas.ts";
import type { ChartData, Mark } from "./chart-data.ts";
import { numbered } from "./numbered.ts";
import { rowLayout, rowWords } from "./row-layout.ts";
import { boxSwatch, type LegendEntry, legend, shadeOf, stackShade } from "./series-look.ts";

const thickness = 22;
const fewestPixels = 32;

/** Bars of 100 % in parts; a part that has room says how much it is. */
export function stackedChart(canvas: Canvas, data: ChartData): Html {
  const layout = rowLayout(canvas, data, { thickness, bySeries: false });
  const marginRight = 16;
  const width = canvas.width - layout.gutter - marginRight;
  const parts = partsOf(data).map((part) => {
    const y = layout.laneOf(part);
    const share = part.to - part.from;
    const text = share * width < fewestPixels ? "" : `${Math.round(share * 100)}%`;
    return { ...part, y, top: y - thickness / 2, bottom: y + thickness / 2, middle: part.from + share / 2, text };
  });
  const quarters = [0, 0.25, 0.5, 0.75, 1];
  return draw(canvas, {
    height: layout.height + 26,
    ...{ marginTop: 0, marginBottom: 26, marginLeft: layout.gutter || 1, marginRight },
    x: { domain: [0, 1], axis: null },
    y: { type: "identity", axis: null },
    marks: [
      Plot.gridX(quarters, { stroke: grid, strokeOpacity: 1 }),
      ...data.series.flatMap((series, index) => {
        const own = parts.filter((part) => part.series === series);
        const { fill, text } = shadeOf(stackShade(index, data.series.length));
        const spoken = own.filter((part) => part.text !== "");
        return [
          Plot.rect(own, {
            ...{ x1: "from", x2: "to", y1: "top", y2: "bottom", fill, stroke: muted, strokeWidth: 0.75 },
            ...numbered(own),
          }),
          Plot.text(spoken, { x: "middle", y: "y", text: "text", fill: text, fontSize: 12 }),
        ];
      }),
      ...rowWords(layout),
      Plot.axisX(quarters, {
        tickFormat: (share: number) => `${share * 100}%`,
        tickSize: 0,
        label: null,
        color: muted,
      }),
    ],
  });
}

interface Part extends Mark {
  /** Of its mark among all. */
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** Shares are of all that is there, whether they came as shares or as counts. */
function partsOf({ marks, series }: ChartData): readonly Part[] {
  const totals = new Map<string, number>();
  const ends = new Map<string, number>();
  const rowOf = ({ facet, category }: Mark) => JSON.stringify([facet, category]);
  for (const mark of marks) totals.set(rowOf(mark), (totals.get(rowOf(mark)) ?? 0) + mark.value);
  return marks
    .map((mark, place) => ({ ...mark, place }))
    .toSorted((left, right) => series.indexOf(left.series) - series.indexOf(right.series))
    .flatMap((mark) => {
      const total = totals.get(rowOf(mark)) as number;
      if (mark.value <= 0 || total <= 0) return [];
      const from = ends.get(rowOf(mark)) ?? 0;
      const to = from + mark.value / total;
      ends.set(rowOf(mark), to);
      return [{ ...mark, from, to }];
    });
}

export function stackedLegend({ series }: ChartData): readonly LegendEntry[] {
  return legend(series, (index) => boxSwatch(shadeOf(stackShade(index, series.length)).fill));
}
