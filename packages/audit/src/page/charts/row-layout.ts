import * as Plot from "@observablehq/plot";
import { type Canvas, halo, ink, lineHeight } from "./canvas.ts";
import type { ChartData, Mark } from "./chart-data.ts";
import { textWidth, wrapped } from "./labels.ts";
import { signed } from "./value-label.ts";

/** Categories below one another, each with its words and its lanes; facets are headings between them. In pixels from above. */
export interface RowLayout {
  readonly gutter: number;
  readonly height: number;
  readonly headings: readonly { readonly text: string; readonly y: number }[];
  readonly labels: readonly { readonly text: string; readonly y: number }[];
  /** The middle of the lane of a mark. */
  laneOf(mark: Mark): number;
}

/** How thick lanes are, and whether each series has its own. */
export interface Lanes {
  readonly thickness: number;
  readonly bySeries: boolean;
  /** Where they begin. */
  readonly top?: number;
  /** Between one category and the next. */
  readonly gap?: number;
  /** Words stand left of the lanes even where there is little room. */
  readonly wordsBeside?: boolean;
}

/** Words stand left of the lanes, or above them on a narrow canvas. */
export function rowLayout(canvas: Canvas, data: ChartData, options: Lanes): RowLayout {
  const { thickness, bySeries, top = 4, gap = 8, wordsBeside = !canvas.isNarrow } = options;
  const { fontSize, width } = canvas;
  const line = lineHeight(canvas);
  const names = rowNames(data, !bySeries);
  const widest = Math.max(...names.map(({ label }) => textWidth(label))) * fontSize;
  const gutter = !wordsBeside ? 0 : Math.min(Math.ceil(widest) + 14, Math.round(width * 0.36));
  const room = (wordsBeside ? gutter - 14 : width) / fontSize;
  const lanes = bySeries ? data.series : [""];
  const tops = new Map<string, number>();
  const labels: { text: string; y: number }[] = [];
  const headings: { text: string; y: number }[] = [];
  let y = top;
  for (const facet of data.facets) {
    if (facet !== "") {
      headings.push({ text: facet, y: y + line / 2 + 4 });
      y += line + 10;
    }
    for (const { key, label } of names.filter((name) => name.facet === facet)) {
      const lines = wrapped(label, room);
      const words = lines.length * line;
      const bars = lanes.length * thickness;
      const height = wordsBeside ? Math.max(words, bars) : words + 2 + bars;
      labels.push({ text: lines.join("\n"), y: wordsBeside ? y + height / 2 : y + words / 2 });
      tops.set(key, wordsBeside ? y + (height - bars) / 2 : y + words + 2);
      y += height + gap;
    }
  }
  return {
    gutter,
    height: y,
    headings,
    labels,
    laneOf: (mark) => {
      const lane = bySeries ? data.series.indexOf(mark.series) : 0;
      return (tops.get(keyOf(mark)) as number) + (lane + 0.5) * thickness;
    },
  };
}

function rowNames({ marks }: ChartData, showsFlags: boolean) {
  const names = new Map<string, { readonly key: string; readonly facet: string; readonly label: string }>();
  for (const mark of marks) {
    const key = keyOf(mark);
    if (names.has(key)) continue;
    const flags = showsFlags ? (marks.find((each) => keyOf(each) === key && each.flags !== "")?.flags ?? "") : "";
    names.set(key, { key, facet: mark.facet, label: signed(mark.category, flags) });
  }
  return [...names.values()];
}

function keyOf({ facet, category }: Mark): string {
  return JSON.stringify([facet, category]);
}

/** The words of a layout, as marks of a plot whose vertical scale is of pixels. */
export function rowWords({ gutter, labels, headings }: RowLayout): readonly Plot.Markish[] {
  const text = { y: "y", text: "text", fill: ink, ...halo, frameAnchor: "left" } as const;
  const place = gutter === 0 ? ({ textAnchor: "start", dx: 0 } as const) : ({ textAnchor: "end", dx: -10 } as const);
  return [
    Plot.text(labels, { ...text, ...place, lineHeight: 1.3 }),
    Plot.text(headings, { ...text, textAnchor: "start", dx: -gutter, fontWeight: 600 }),
  ];
}
