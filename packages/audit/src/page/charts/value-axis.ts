import * as Plot from "@observablehq/plot";
import { ticks as ticksBetween } from "d3-array";
import { type Canvas, grid, lineHeight, muted } from "./canvas.ts";
import type { ChartData } from "./chart-data.ts";
import { wrapped } from "./labels.ts";
import { tickWriter } from "./tick-writer.ts";

/** The axis of the numbers, below: its marks and the height that it needs. */
export interface ValueAxis {
  readonly marks: readonly Plot.Markish[];
  readonly height: number;
}

/** An axis from one number to another over a width in pixels. */
export function valueAxis(
  canvas: Canvas,
  { value }: ChartData,
  [least, most]: readonly [number, number],
  width: number,
): ValueAxis {
  const ticks = ticksBetween(least, most, Math.max(1, Math.floor(width / 72)));
  const lines = wrapped(value.name[canvas.language], (canvas.isNarrow ? 320 : 400) / canvas.fontSize);
  return {
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
export function fromNearZero([least, most]: readonly [number, number]): readonly [number, number] {
  return [least > 0 && least < most / 3 ? 0 : least, most];
}
