import { renderPage } from "../shell/render-page.tsx";
import type { RenderedPage } from "../shell/rendered-page.ts";
import { aboutPage } from "./about/about.tsx";
import { livesPage } from "./lives/lives.tsx";

/** Every document of the site. */
export function renderPages(): readonly RenderedPage[] {
  return [...renderPage(livesPage), ...renderPage(aboutPage)];
}
