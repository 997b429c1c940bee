import * as Plot from "@observablehq/plot";
import type { Html } from "../html.ts";
import type { Language } from "../language.ts";
import { type DrawingDocument, svgMarkup } from "../svg-markup.ts";

/** What a chart is drawn on: a document, a language, and one of two widths, for phones and for everything else. */
export interface Canvas {
  /** By which the style sheet knows it. */
  readonly name: string;
  readonly document: DrawingDocument;
  readonly language: Language;
  readonly isNarrow: boolean;
  readonly width: number;
  readonly fontSize: number;
  /** What is heard instead of seen. */
  readonly label: string;
}

/** The two that the style sheet shows one of. They are drawn at the size at which they are shown, so that words stay legible. */
export const canvasSizes = [
  { name: "wide", isNarrow: false, width: 680, fontSize: 13 },
  { name: "narrow", isNarrow: true, width: 340, fontSize: 13 },
] as const;

export type CanvasSize = (typeof canvasSizes)[number];

/** One of several that stand side by side, and one below the other on a phone. */
export const panelSize = { name: "panel", isNarrow: true, width: 340, fontSize: 13 } as const;

/** From one line of text to the next, in pixels. */
export function lineHeight({ fontSize }: Canvas): number {
  return Math.round(fontSize * 1.3);
}

/** Draws a plot as markup. */
export function draw(canvas: Canvas, options: Plot.PlotOptions & { readonly height: number }): Html {
  const { document, name, width, fontSize, label } = canvas;
  const svg = Plot.plot({ ...options, width, document, className: "plot" } as Plot.PlotOptions);
  return svgMarkup(svg, { class: name, width, height: options.height, fontSize, label });
}

/** Text on a chart, in the colours of the page. */
export const ink = "var(--ink)";
export const muted = "var(--muted)";
export const grid = "var(--line)";
export const paper = "var(--paper)";

/** Keeps lines from running through words. */
export const halo = { stroke: paper, strokeWidth: 4 } as const;
