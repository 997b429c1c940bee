import * as Plot from "@observablehq/plot";
import { ticks as ticksBetween } from "d3-array";
import type { Unit } from "../../report/report.ts";
import type { Html } from "../html.ts";
import { type Canvas, draw, grid, ink, lineHeight, muted } from "./canvas.ts";
import type { ChartData } from "./chart-data.ts";
import { extentOf } from "./extent.ts";
import { textWidth, wrapped } from "./labels.ts";
import { numbered } from "./numbered.ts";
import { boxSwatch, fillOf, type LegendEntry, legend } from "./series-look.ts";
import { tickWriter } from "./tick-writer.ts";

/** What is there at all is seen, however little it is beside the rest. */
const leastPixels = 2;

/** Upright bars over an ordered x, side by side without a number each: a histogram. */
export function columnsChart(canvas: Canvas, data: ChartData): Html {
  const domain = extentOf([0, ...data.extent]);
  const ticks = ticksBetween(...domain, 5);
  const writeTick = tickWriter(data.value.unit, ticks);
  const marginLeft = Math.ceil(Math.max(...ticks.map((tick) => textWidth(writeTick(tick)))) * canvas.fontSize) + 10;
  const name = wrapped(data.value.name[canvas.language], (canvas.width - 20) / canvas.fontSize);
  const marginTop = name.length * lineHeight(canvas) + 12;
  const plotted = canvas.isNarrow ? 190 : 230;
  const least = ((domain[1] - domain[0]) * leastPixels) / plotted;
  const columns = columnsOf(data, least);
  return draw(canvas, {
    height: marginTop + plotted + 44,
    ...{ marginTop, marginBottom: 44, marginLeft, marginRight: 14 },
    x: { domain: [0, data.categories.length], axis: null },
    y: { domain, axis: null },
    marks: [
      Plot.gridY(ticks, { stroke: grid, strokeOpacity: 1 }),
      Plot.axisY(ticks, { tickFormat: writeTick, tickSize: 0, color: muted, label: null }),
      horizontal(canvas, data, canvas.width - marginLeft - 14),
      ...data.series.map((series, index) => {
        const own = columns.filter((column) => column.series === series);
        return Plot.rect(own, { x1: "left", x2: "right", y1: 0, y2: "end", fill: fillOf(index), inset: 0.5 });
      }),
      Plot.ruleY([0], { stroke: ink }),
      // What can be clicked reaches from below to above, since many a bar is hardly there.
      Plot.rect(columns, {
        ...{ x1: "left", x2: "right", y1: domain[0], y2: domain[1], fill: "transparent" },
        ...numbered(columns),
      }),
      Plot.text([name.join("\n")], {
        ...{ frameAnchor: "top-left", textAnchor: "start", lineHeight: 1.3, fill: muted },
        ...{ dx: -marginLeft, dy: -marginTop + 2 },
      }),
    ],
  });
}

function columnsOf({ marks, categories, series }: ChartData, least: number) {
  const width = 1 / series.length;
  return marks.map((mark, place) => {
    const left = categories.indexOf(mark.category) + series.indexOf(mark.series) * width;
    const end = mark.value === 0 ? 0 : Math.sign(mark.value) * Math.max(least, Math.abs(mark.value));
    return { ...mark, place, left, right: left + width, end };
  });
}

/** Numbers that follow one another in even steps stand where their bars begin, words in the middle of theirs. */
function horizontal({ language, fontSize }: Canvas, data: ChartData, room: number): Plot.Markish {
  const { categories, category } = data;
  const label = { label: category.name[language], labelAnchor: "center", labelArrow: "none", labelOffset: 38 } as const;
  const axis = { tickSize: 4, color: muted, ...label } as const;
  const steps = evenSteps(data);
  if (steps !== undefined) {
    const { first, step, count } = steps;
    const ticks = ticksBetween(first, first + step * count, Math.max(2, Math.floor(room / 70)));
    const write = tickWriter(category.unit as Unit, ticks);
    const places = ticks.map((tick) => (tick - first) / step);
    return Plot.axisX(places, { ...axis, tickFormat: (place: number) => write(first + place * step) });
  }
  const widest = Math.max(...categories.map((word) => textWidth(word))) * fontSize + 8;
  const every = Math.ceil((Math.min(widest, 90) * categories.length) / room);
  const places = categories.flatMap((_, index) => (index % every === 0 ? [index + 0.5] : []));
  const tickFormat = (place: number) => wrapped(categories[Math.floor(place)] ?? "", 90 / fontSize).join("\n");
  return Plot.axisX(places, { ...axis, tickFormat });
}

function evenSteps({ marks, categories }: ChartData) {
  const numbers = categories.flatMap((word) => marks.find(({ category }) => category === word)?.at ?? []);
  const [first, second] = numbers;
  if (first === undefined || second === undefined || numbers.length < categories.length) return undefined;
  const step = second - first;
  const isEven = numbers.every((number, index) => Math.abs(number - (first + index * step)) < step * 1e-6);
  return step > 0 && isEven ? { first, step, count: numbers.length } : undefined;
}

export function columnsLegend({ series }: ChartData): readonly LegendEntry[] {
  return legend(series, (index) => boxSwatch(fillOf(index)));
}
