import type { SymbolImplementation } from "@observablehq/plot";
import { type Html, html } from "../html.ts";
import { colourOf, looks } from "./series-look.ts";

/** Corners of the shapes that points have, around the middle; the first shape is a circle and has none. */
const shapes: readonly (readonly (readonly [x: number, y: number])[])[] = [
  [],
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.15],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  [
    [0, -1.3],
    [1.1, 0],
    [0, 1.3],
    [-1.1, 0],
  ],
  [
    [0, 1.15],
    [1.1, -0.85],
    [-1.1, -0.85],
  ],
  [
    [-0.4, -1.1],
    [0.4, -1.1],
    [0.4, -0.4],
    [1.1, -0.4],
    [1.1, 0.4],
    [0.4, 0.4],
    [0.4, 1.1],
    [-0.4, 1.1],
    [-0.4, 0.4],
    [-1.1, 0.4],
    [-1.1, -0.4],
    [-0.4, -0.4],
  ],
];

/** As much of a canvas as shapes are drawn with. */
interface Pen {
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
}

/** The shape of the points of a series, so that they are told apart without colour. */
export function symbolOf(series: number): SymbolImplementation {
  const corners = cornersOf(series);
  return {
    draw(context: Pen, size: number) {
      const radius = Math.sqrt(size / Math.PI);
      if (corners.length === 0) context.arc(0, 0, radius, 0, 2 * Math.PI);
      corners.forEach(([x, y], index) => {
        if (index === 0) context.moveTo(x * radius, y * radius);
        else context.lineTo(x * radius, y * radius);
      });
      context.closePath();
    },
  };
}

/** A shape of radius 5 at a place of a drawing, for what stands beside a chart. */
export function symbolMark(series: number, x: number, y: number): Html {
  const corners = cornersOf(series).map(([right, down]) => `${x + right * 5},${y + down * 5}`);
  if (corners.length === 0) return html`<circle cx="${x}" cy="${y}" r="5" fill="${colourOf(series)}"/>`;
  return html`<polygon points="${corners.join(" ")}" fill="${colourOf(series)}"/>`;
}

/** Once all colours are used, the next round has them with other shapes. */
function cornersOf(series: number) {
  return shapes[(series + Math.floor(series / looks)) % shapes.length] as (typeof shapes)[number];
}
