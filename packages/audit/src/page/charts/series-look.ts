import { type Html, html } from "../html.ts";

/** How many colours and patterns there are; after them, they begin again. */
export const looks = 6;

/** The colour of a series: all are dark, or in the dark light, enough to be read. */
export function colourOf(series: number): string {
  return `var(--c${series % looks})`;
}

/** The filling of a bar: a colour with a pattern, so that it is told apart without colour. */
export function fillOf(series: number): string {
  return series % looks === 0 ? colourOf(0) : `url(#pattern-${series % looks})`;
}

/** The dashes of a line. Once all colours are used, the next round has them with other dashes. */
export function dashOf(series: number): string {
  return dashes[(series + Math.floor(series / looks)) % dashes.length] as string;
}

const dashes = ["none", "7 3", "2 3", "10 3 2 3", "12 5", "4 2 1 2"];

/** How many shades there are from the least to the most. */
export const shades = 8;

export function shadeOf(step: number): { readonly fill: string; readonly text: string } {
  return { fill: `var(--q${step})`, text: `var(--qt${step})` };
}

/** The shade of a part of a stack: the first is the strongest, the last the faintest. */
export function stackShade(series: number, count: number): number {
  return count <= 1 ? shades - 3 : Math.round(((shades - 1) * (count - 1 - series)) / (count - 1));
}

/** The patterns that bars of the page are filled with; they are there once. */
export function patternDefinitions(): Html {
  return html`<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>${strokes.map(
    (d, index) =>
      html`<pattern id="pattern-${index + 1}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${colourOf(index + 1)}"/><path d="${d}" stroke="var(--paper)" stroke-width="1.4" fill="none"/></pattern>`,
  )}</defs></svg>`;
}

const strokes = ["M-1,7L7,-1M-1,1L1,-1M5,7L7,5", "M1,3H3", "M0,3H6M3,0V6", "M3,0V6", "M0,3H6"];

/** What a look stands for. */
export interface LegendEntry {
  readonly name: string;
  /** The look, as a small picture. */
  readonly swatch: Html;
}

/** What looks stand for; one series needs none. */
export function legend(series: readonly string[], swatch: (index: number) => Html): readonly LegendEntry[] {
  return series.length < 2 ? [] : series.map((name, index) => ({ name, swatch: swatch(index) }));
}

export function boxSwatch(fill: string): Html {
  return html`<svg width="18" height="12" aria-hidden="true"><rect x=".5" y=".5" width="17" height="11" fill="${fill}" stroke="var(--muted)"/></svg>`;
}
