import * as Plot from "@observablehq/plot";
import { ticks as ticksBetween } from "d3-array";
import type { Unit } from "../../report/report.ts";
import { type Html, html } from "../html.ts";
import { type Canvas, draw, grid, ink, muted, paper } from "./canvas.ts";
import type { ChartData, Mark } from "./chart-data.ts";
import { extentOf } from "./extent.ts";
import { textWidth, wrapped } from "./labels.ts";
import { colourOf, dashOf, legend } from "./series-look.ts";
import { symbolMark, symbolOf } from "./symbols.ts";
import { tickWriter } from "./tick-writer.ts";

/** Lines over an ordered x, with a band where there are intervals; points where there are few enough to tell them apart. */
export function linesChart(canvas: Canvas, data: ChartData): Html {
  const { language } = canvas;
  const stacks = canvas.isNarrow || data.facets.length > 3;
  const values = data.marks.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [least, most] = extentOf([0, ...values]);
  const yTicks = ticksBetween(least, most, 5);
  const writeTick = tickWriter(data.value.unit, yTicks);
  const marginLeft = Math.ceil(Math.max(...yTicks.map((tick) => textWidth(writeTick(tick)))) * canvas.fontSize) + 10;
  const across = horizontal(canvas, data, (canvas.width - marginLeft) / (stacks ? 1 : data.facets.length));
  return draw(canvas, {
    height: 96 + 220 * (stacks ? data.facets.length : 1),
    marginTop: 52,
    marginBottom: 44,
    marginLeft,
    marginRight: 14,
    x: across.scale,
    y: { domain: [least, most], axis: null, nice: true },
    [stacks ? "fy" : "fx"]: { domain: data.facets, axis: null, padding: stacks ? 0.16 : 0.08 },
    marks: [
      Plot.gridY(yTicks, { stroke: grid, strokeOpacity: 1 }),
      Plot.axisY(yTicks, { tickFormat: writeTick, tickSize: 0, color: muted, label: null }),
      ...across.marks,
      Plot.ruleY([0], { stroke: muted }),
      ...data.series.flatMap((series, index) => seriesMarks(data, series, index, stacks)),
      Plot.text([data.value.name[language]], {
        frameAnchor: "top-left",
        dx: -marginLeft,
        dy: -48,
        fill: muted,
        textAnchor: "start",
        facet: "super",
      }),
      Plot.text(data.facets, {
        [stacks ? "fy" : "fx"]: (facet: string) => facet,
        text: (facet: string) => facet,
        frameAnchor: "top-left",
        dy: -20,
        fill: ink,
        fontWeight: 600,
        textAnchor: "start",
      }),
    ],
  });
}

function seriesMarks(
  { marks, facets }: ChartData,
  series: string,
  index: number,
  stacks: boolean,
): readonly Plot.Markish[] {
  const own = marks.filter((mark) => mark.series === series);
  const few = own.length <= 16 * facets.length;
  const place = { x: (mark: Mark) => mark.at ?? mark.category, [stacks ? "fy" : "fx"]: "facet" };
  const look = { stroke: colourOf(index), strokeWidth: 2 };
  const dot = { ...place, y: "value", symbol: symbolOf(index), r: 4, strokeWidth: 1.2 };
  return [
    Plot.areaY(
      own.filter(({ low }) => low !== undefined),
      { ...place, y1: "low", y2: "high", fill: colourOf(index), fillOpacity: 0.14 },
    ),
    Plot.lineY(own, { ...place, y: "value", ...look, strokeDasharray: dashOf(index) }),
    ...(few
      ? [
          Plot.dot(
            own.filter(({ flags }) => flags === ""),
            { ...dot, fill: colourOf(index), stroke: paper },
          ),
        ]
      : []),
    Plot.dot(
      own.filter(({ flags }) => flags !== ""),
      { ...dot, fill: paper, stroke: colourOf(index) },
    ),
  ];
}

/** The axis of what is ordered: numbers by their size, words by their place in the table. */
function horizontal(canvas: Canvas, { marks, categories, category }: ChartData, room: number) {
  const label = {
    label: category.name[canvas.language],
    labelAnchor: "center",
    labelArrow: "none",
    labelOffset: 38,
  } as const;
  const axis = { tickSize: 4, color: muted, ...label } as const;
  const numbers = marks.flatMap(({ at }) => at ?? []);
  if (numbers.length === marks.length) {
    const [least, most] = extentOf(numbers);
    const years = category.unit === "year" ? [...new Set(numbers)] : undefined;
    const ticks =
      years !== undefined && years.length * 40 <= room
        ? years
        : ticksBetween(least, most, Math.max(2, Math.floor(room / 70)));
    const tickFormat = tickWriter(category.unit as Unit, ticks);
    return { scale: { domain: [least, most] }, marks: [Plot.axisX(ticks, { ...axis, tickFormat })] };
  }
  const widest = Math.max(...categories.map((name) => textWidth(name))) * canvas.fontSize + 8;
  const every = Math.ceil((Math.min(widest, 90) * categories.length) / room);
  const ticks = categories.filter((_, index) => index % every === 0);
  const tickFormat = (name: string) => wrapped(name, 90 / canvas.fontSize).join("\n");
  return {
    scale: { type: "point" as const, domain: categories, padding: 0.4 },
    marks: [Plot.axisX(ticks, { ...axis, tickFormat })],
  };
}

export function linesLegend({ series }: ChartData): Html | undefined {
  return legend(
    series,
    (index) =>
      html`<svg width="34" height="14" aria-hidden="true"><path d="M0,7H34" stroke="${colourOf(index)}" stroke-width="2" stroke-dasharray="${dashOf(index)}"/>${symbolMark(index, 17, 7)}</svg>`,
  );
}
