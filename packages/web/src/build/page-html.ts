import type { RenderedPage } from "../shell/rendered-page.ts";
import { english } from "../words/english.ts";
import type { PageScripts } from "./bundle.ts";
import { contentPolicyOf } from "./content-policy.ts";

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
<meta http-equiv="Content-Security-Policy" content="${contentPolicyOf(name)}">
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
