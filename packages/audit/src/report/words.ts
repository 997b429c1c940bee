import type { Name } from "@tallyglass/policy";
import type { Text } from "./report.ts";

/** A text in both languages. */
export function text(en: string, zh: string): Text {
  return { en, zh };
}

/** A name as a text: where there is no Chinese, the English one stands. */
export function named({ en, zh }: Name): Text {
  return { en, zh: zh ?? en };
}

/** A share as in `33.1%`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A number of the size of points, months or days, as in `12.3` or `−0.5`; whole ones without a fraction. */
export function amount(value: number): string {
  if (value < 0) return `−${amount(-value)}`;
  return Number.isInteger(value) ? whole(value) : value.toFixed(1);
}

/** The same of a change, which is never without a sign, as in `+12.3`. */
export function signed(value: number): string {
  return value > 0 ? `+${amount(value)}` : amount(value);
}

/** A whole number, as in `3,600,000`. */
export function whole(value: number): string {
  return inEnglish.format(Math.round(value));
}

/** Made once: to make it takes a hundred times as long as to use it. */
const inEnglish = new Intl.NumberFormat("en");

/** Texts one after another; nothing where there is none. */
export function listed(texts: readonly Text[]): Text | null {
  if (texts.length === 0) return null;
  return text(texts.map(({ en }) => en).join("; "), texts.map(({ zh }) => zh).join("；"));
}
