import { wholeLibraryText } from "virtual:whole-library";
import { renderPage } from "../shell/render-page.tsx";
import type { RenderedPage } from "../shell/rendered-page.ts";
import { aboutPage } from "./about/about.tsx";
import { auditPage } from "./audit/audit.tsx";
import { cityPage } from "./city/city.tsx";
import { comparePage } from "./compare/compare.tsx";
import { flowPage } from "./flow/flow.tsx";
import { livesPage } from "./lives/lives.tsx";
import { policiesPage } from "./policies/policies.tsx";

/** Every document of the site. */
export function renderPages(): readonly RenderedPage[] {
  return [
    ...renderPage(livesPage),
    ...renderPage(policiesPage, wholeLibraryText),
    ...renderPage(cityPage),
    ...renderPage(comparePage),
    ...renderPage(flowPage),
    ...renderPage(auditPage),
    ...renderPage(aboutPage),
  ];
}
