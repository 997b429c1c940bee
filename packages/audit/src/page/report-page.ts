import type { Report } from "../report/report.ts";
import { patternDefinitions } from "./charts/series-look.ts";
import { fontFace } from "./font/font-face.ts";
import { Html, html } from "./html.ts";
import { type Language, languageTags, otherLanguage } from "./language.ts";
import { pageStyle } from "./style/page-style.ts";
import type { DrawingDocument } from "./svg-markup.ts";
import { versionOf } from "./version.ts";

export interface PageOptions {
  /** In which language the page opens; a link to a place in the other opens that one. */
  readonly language: Language;
  /** A TrueType font, such as the one that comes with this package, to take Chinese characters from that a machine lacks. */
  readonly font?: Uint8Array;
}

/**
 * A report as one HTML file in both languages, which runs no script and asks nothing of anybody. The same report gives the
 * same bytes in Node, and in browsers but for half a pixel by which Plot moves strokes on coarse screens.
 *
 * @param document draws the charts: the browser's own, or in Node that of linkedom.
 *
 * @example
 * ```ts
 * const { document } = parseHTML("<!doctype html><html><body></body></html>");
 * await writeFile("report.html", reportPage(report, document, { language: "en" }));
 * ```
 */
export function reportPage(report: Report, document: DrawingDocument, { language, font }: PageOptions): string {
  const order: readonly Language[] = [language, otherLanguage[language]];
  const [first, second] = order.map((each) => report.title[each]);
  const body = html`${patternDefinitions()}
${order.map((each) => versionOf(report, { language: each, document }, each === language))}`;
  const style = pageStyle + (font === undefined ? "" : fontFace(font, `${first}${body.markup}`));
  return html`<!doctype html>
<html lang="${languageTags[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${first} – ${second}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
}

/** Nothing is loaded from anywhere and nothing runs; the style and the font are in the file itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";
