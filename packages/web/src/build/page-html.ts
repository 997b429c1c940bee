import type { RenderedPage } from "../shell/rendered-page.ts";
import { english } from "../words/english.ts";
import type { PageScripts } from "./bundle.ts";

/** Only what comes with the page runs, and it asks nobody for anything. */
const contentPolicy = [
  "default-src 'none'",
  // Loops of the simulation are WebAssembly; of texts nothing is ever run.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * A page around its markup. The style sheet has the id under which react-aria looks for a style of its own, which it would
 * otherwise put into the page against the content policy; the rule stands in `page.css`.
 */
export function pageHtml({ name, chart, markup }: RenderedPage, { entry, shared }: PageScripts): string {
  const title = english.pages[name];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${english.badge.title}: ${english.badge.text}">
<title>${title} · Tallyglass</title>
<link rel="icon" type="image/svg+xml" href="icon.svg">
<link rel="stylesheet" id="react-aria-pressable-style" href="assets/style.css">
${shared.map((script) => `<link rel="modulepreload" href="${script}">\n`).join("")}<script type="module" src="${entry}"></script>
</head>
<body><div id="root"${chart === undefined ? "" : ` data-chart="${chart}"`}>${markup}</div></body>
</html>
`;
}
