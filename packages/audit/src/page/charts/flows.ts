import { type Html, html } from "../html.ts";
import type { Language } from "../language.ts";
import { framed } from "../svg-markup.ts";
import { words } from "../words.ts";
import { writeNumber } from "../write-number.ts";
import { type Canvas, grid, ink, lineHeight, paper } from "./canvas.ts";
import type { ChartData } from "./chart-data.ts";
import { type Flow, type FlowEnd, flowLayout, wayOf } from "./flow-layout.ts";
import { textWidth, wrapped } from "./labels.ts";
import { boxSwatch, fillOf, type LegendEntry } from "./series-look.ts";

const nodeWidth = 8;
const flowing = { wide: 240, narrow: 220 };
/** A flow that is thinner says its number in the table alone. */
const leastWorded = 15;

/** Flows from what stands at the left to what stands at the right, each as thick as its number. */
export function flowsChart(canvas: Canvas, data: ChartData): Html {
  const { width, fontSize, isNarrow } = canvas;
  const names = [...data.categories, ...data.across];
  const widest = Math.ceil(Math.max(...names.map((name) => textWidth(name))) * fontSize) + 12;
  const gutter = Math.min(Math.max(widest, 64), Math.round(width * (isNarrow ? 0.3 : 0.24)));
  const label = ({ name, value }: FlowEnd) => [
    ...wrapped(name, (gutter - 12) / fontSize),
    writeNumber(value, data.value.unit),
  ];
  const lines = Math.max(...names.map((name) => wrapped(name, (gutter - 12) / fontSize).length)) + 1;
  const { flows, ends, height } = flowLayout(data, {
    ...{ left: gutter, right: width - gutter, nodeWidth },
    ...{ flowing: isNarrow ? flowing.narrow : flowing.wide, gap: lines * lineHeight(canvas) + 4 },
  });
  const top = (lines * lineHeight(canvas)) / 2 + 2;
  const bands = [...flows.filter(({ way }) => way === "stays"), ...flows.filter(({ way }) => way !== "stays")];
  const content = html`<g transform="translate(0,${top})">${bands.map(bandOf)}${ends.map(
    ({ x, y, thickness }) =>
      html`<rect x="${x}" y="${two(y)}" width="${nodeWidth}" height="${two(Math.max(1, thickness))}" fill="${ink}"/>`,
  )}${flows.map((flow) => numberOf(flow, data))}${ends.map((end) => labelOf(end, label(end), lineHeight(canvas)))}</g>`;
  return framed(content, {
    ...{ class: canvas.name, width, height: Math.ceil(height + 2 * top), fontSize, label: canvas.label },
  });
}

/** A flow as a band between its ends; one of next to nothing is a hairline that can be seen. */
function bandOf({ way, x, y, thickness }: Flow): Html {
  const half = Math.max(0.6, thickness / 2);
  const middle = (x.from + x.to) / 2;
  const edge = (from: number, to: number, [left, right]: readonly [number, number]) =>
    `${two(left)},${two(from)}C${two(middle)},${two(from)},${two(middle)},${two(to)},${two(right)},${two(to)}`;
  const over = edge(y.from - half, y.to - half, [x.from, x.to]);
  const under = edge(y.to + half, y.from + half, [x.to, x.from]);
  return html`<path d="M${over}L${under}Z" fill="${ways[way].fill}" stroke="${ways[way].stroke}" stroke-width=".6"/>`;
}

function numberOf({ x, y, thickness, value }: Flow, data: ChartData): Html | undefined {
  if (thickness < leastWorded) return undefined;
  const text = writeNumber(value, data.value.unit);
  return html`<text x="${x.from + 6}" y="${two(y.from)}" dy=".32em" text-anchor="start" font-size="12" fill="${ink}" stroke="${paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${text}</text>`;
}

function labelOf({ side, x, y, thickness }: FlowEnd, lines: readonly string[], line: number): Html {
  const isLeft = side === "from";
  const at = isLeft ? x - 6 : x + nodeWidth + 6;
  const first = y + thickness / 2 - ((lines.length - 1) * line) / 2;
  return html`<text text-anchor="${isLeft ? "end" : "start"}" fill="${ink}">${lines.map(
    (text, index) =>
      html`<tspan x="${at}" y="${two(first + index * line)}" dy=".32em"${index === lines.length - 1 && weight}>${text}</tspan>`,
  )}</text>`;
}

const weight = html` font-weight="600"`;

function two(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Which way a flow goes in the order of the table: told apart by filling, and by where it ends. */
const ways = {
  stays: { fill: grid, stroke: "var(--muted)", name: words.staysThere },
  up: { fill: fillOf(0), stroke: fillOf(0), name: words.goesUp },
  down: { fill: fillOf(1), stroke: "var(--c1)", name: words.goesDown },
} as const;

export function flowsLegend(data: ChartData, language: Language): readonly LegendEntry[] {
  const there = new Set(data.marks.filter(({ value }) => value > 0).map((mark) => wayOf(mark, data)));
  if (there.size < 2) return [];
  return (["stays", "up", "down"] as const)
    .filter((way) => there.has(way))
    .map((way) => ({ name: ways[way].name[language], swatch: boxSwatch(ways[way].fill) }));
}
