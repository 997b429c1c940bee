import * as Plot from "@observablehq/plot";
import { ticks as ticksBetween } from "d3-array";
import type { Unit } from "../../report/report.ts";
import { type Html, html } from "../html.ts";
import { type Canvas, draw, grid, lineHeight, muted, paper } from "./canvas.ts";
import type { ChartData, Mark } from "./chart-data.ts";
import { extentOf } from "./extent.ts";
import { textWidth, wrapped } from "./labels.ts";
import { colourOf, dashOf, type LegendEntry, legend } from "./series-look.ts";
import { symbolMark, symbolOf } from "./symbols.ts";
import { tickWriter } from "./tick-writer.ts";

/** Lines over an ordered x, with a band where there are intervals; points where there are few enough to tell them apart. */
export function linesChart(canvas: Canvas, data: ChartData): Html {
  const domain = extentOf([0, ...data.extent]);
  const ticks = ticksBetween(...domain, 5);
  const writeTick = tickWriter(data.value.unit, ticks);
  const marginLeft = Math.ceil(Math.max(...ticks.map((tick) => textWidth(writeTick(tick)))) * canvas.fontSize) + 10;
  const across = horizontal(canvas, data, canvas.width - marginLeft - 14);
  const name = wrapped(data.value.name[canvas.language], (canvas.width - 20) / canvas.fontSize);
  const marginTop = name.length * lineHeight(canvas) + 12;
  return draw(canvas, {
    height: marginTop + (canvas.isNarrow ? 190 : 230) + 44,
    ...{ marginTop, marginBottom: 44, marginLeft, marginRight: 14 },
    x: across.scale,
    y: { domain, axis: null, nice: true },
    marks: [
      Plot.gridY(ticks, { stroke: grid, strokeOpacity: 1 }),
      Plot.axisY(ticks, { tickFormat: writeTick, tickSize: 0, color: muted, label: null }),
      ...across.marks,
      Plot.ruleY([0], { stroke: muted }),
      ...data.series.flatMap((series, index) => seriesMarks(data, series, index)),
      Plot.text([name.join("\n")], {
        ...{ frameAnchor: "top-left", textAnchor: "start", lineHeight: 1.3, fill: muted },
        ...{ dx: -marginLeft, dy: -marginTop + 2 },
      }),
    ],
  });
}

function seriesMarks({ marks }: ChartData, series: string, index: number): readonly Plot.Markish[] {
  const own = marks.filter((mark) => mark.series === series);
  const x = (mark: Mark) => mark.at ?? mark.category;
  const colour = colourOf(index);
  const dot = { x, y: "value", symbol: symbolOf(index), r: 4, strokeWidth: 1.2 };
  const plain = own.length <= 16 ? own.filter(({ flags }) => flags === "") : [];
  return [
    Plot.areaY(
      own.filter(({ low }) => low !== undefined),
      { x, y1: "low", y2: "high", fill: colour, fillOpacity: 0.14 },
    ),
    Plot.lineY(own, { x, y: "value", stroke: colour, strokeWidth: 2, strokeDasharray: dashOf(index) }),
    Plot.dot(plain, { ...dot, fill: colour, stroke: paper }),
    Plot.dot(
      own.filter(({ flags }) => flags !== ""),
      { ...dot, fill: paper, stroke: colour },
    ),
  ];
}

/** The axis of what is ordered: numbers by their size, words by their place in the table. */
function horizontal({ language, fontSize }: Canvas, { marks, categories, category }: ChartData, room: number) {
  const label = { label: category.name[language], labelAnchor: "center", labelArrow: "none", labelOffset: 38 } as const;
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
  const widest = Math.max(...categories.map((name) => textWidth(name))) * fontSize + 8;
  const every = Math.ceil((Math.min(widest, 90) * categories.length) / room);
  const ticks = categories.filter((_, index) => index % every === 0);
  const tickFormat = (name: string) => wrapped(name, 90 / fontSize).join("\n");
  return {
    scale: { type: "point" as const, domain: categories, padding: 0.4 },
    marks: [Plot.axisX(ticks, { ...axis, tickFormat })],
  };
}

export function linesLegend({ series }: ChartData): readonly LegendEntry[] {
  return legend(
    series,
    (index) =>
      html`<svg width="34" height="14" aria-hidden="true"><path d="M0,7H34" stroke="${colourOf(index)}" stroke-width="2" stroke-dasharray="${dashOf(index)}"/>${symbolMark(index, 17, 7)}</svg>`,
  );
}
