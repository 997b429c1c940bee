import { type Html, html } from "./html.ts";
import type { Language } from "./language.ts";
import { rowCount } from "./words.ts";

/** A table that is opened by its title; in print it is open. */
export function folded(region: Html, title: string, rows: number, language: Language): Html {
  return html`<details><summary>${title} <span class="of">${rowCount(rows)[language]}</span></summary>${region}</details>`;
}
