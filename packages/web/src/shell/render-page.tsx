import { libraryText } from "virtual:library";
import { parseHTML } from "linkedom";
import { renderToString } from "react-dom/server";
import { DrawingContext } from "../chart/drawing.ts";
import { decodeLibrary } from "../data/decode-library.ts";
import type { SharedState } from "../state/state-form.ts";
import { App } from "./app.tsx";
import type { PageParts } from "./page-parts.ts";
import type { RenderedPage } from "./rendered-page.ts";
import { stillStore } from "./store.ts";

/** A page and its charts, each by itself, as they were built with the library that the page opens with. */
export function renderPage<State extends SharedState>(
  parts: PageParts<State>,
  text: string = libraryText,
): readonly RenderedPage[] {
  const { name, form, charts } = parts;
  const store = stillStore(form, decodeLibrary(text));
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const render = (chart?: string) =>
    renderToString(
      <DrawingContext value={document}>
        <App parts={parts} store={store} chart={chart} />
      </DrawingContext>,
    );
  return [{ name, markup: render() }, ...Object.keys(charts).map((chart) => ({ name, chart, markup: render(chart) }))];
}
