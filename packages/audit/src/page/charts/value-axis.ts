import * as Plot from "@observablehq/plot";
import { ticks as ticksBetween } from "d3-array";
import { type Canvas, grid, lineHeight, muted } from "./canvas.ts";
import type { ChartData } from "./chart-data.ts";
import { extentOf } from "./extent.ts";
import { wrapped } from "./labels.ts";
import { tickWriter } from "./tick-writer.ts";

/** The axis of the numbers, below: its scale, its marks and the height it needs. */
export interface ValueAxis {
  readonly domain: readonly [least: number, most: number];
  readonly marks: readonly Plot.Markish[];
  readonly height: number;
}

export function valueAxis(canvas: Canvas, { value }: ChartData, values: readonly number[]): ValueAxis {
  const [least, most] = domainOf(values);
  const ticks = ticksBetween(least, most, canvas.isNarrow ? 4 : 6);
  const lines = wrapped(value.name[canvas.language], (canvas.isNarrow ? 320 : 400) / canvas.fontSize);
  return {
    domain: [least, most],
    marks: [
      Plot.gridX(ticks, { stroke: grid, strokeOpacity: 1 }),
      Plot.axisX(ticks, {
        tickFormat: tickWriter(value.unit, ticks),
        tickSize: 0,
        color: muted,
        label: lines.join("\n"),
        labelAnchor: "center",
        labelArrow: "none",
        labelOffset: 24 + lines.length * lineHeight(canvas),
      }),
    ],
    height: 30 + lines.length * lineHeight(canvas),
  };
}

/** From the least to the most, and from 0 where that is near. */
function domainOf(values: readonly number[]): readonly [number, number] {
  const [least, most] = extentOf(values);
  return [least > 0 && least < most / 3 ? 0 : least, most];
}
