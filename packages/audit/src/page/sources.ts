import { type Html, html } from "./html.ts";
import type { Language } from "./language.ts";
import { words } from "./words.ts";

/** Citations of the library in the manner of code, works as text, and an address as a link. */
export function sourceList(sources: readonly string[], language: Language): Html | undefined {
  if (sources.length === 0) return undefined;
  return html`<h3>${words.sources[language]}</h3><ul class="sources">${sources.map((source) => html`<li>${written(source)}</li>`)}</ul>`;
}

function written(source: string): Html {
  if (/^[\w-]+#\S.*$/.test(source)) return html`<code>${source}</code>`;
  const [address] = /https:\/\/[^\s()<>"，。；]+[^\s()<>"，。；.,;]/.exec(source) ?? [];
  if (address === undefined) return html`${source}`;
  const at = source.indexOf(address);
  return html`${source.slice(0, at)}<a href="${address}" rel="noreferrer">${address}</a>${source.slice(at + address.length)}`;
}
