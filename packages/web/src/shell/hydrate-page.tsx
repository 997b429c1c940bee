import { hydrateRoot } from "react-dom/client";
import { decodeLibrary } from "../data/decode-library.ts";
import type { SharedState } from "../state/state-form.ts";
import { App } from "./app.tsx";
import type { PageParts } from "./page-parts.ts";
import { openStore } from "./store.ts";
import { readTheme, showTheme } from "./theme.ts";

/** Brings the page to life that stands in the document as it was built, with the library in a text of the site. */
export function hydratePage<State extends SharedState>(parts: PageParts<State>, libraryText: string): void {
  showTheme(readTheme());
  const root = document.getElementById("root");
  if (root === null) throw new Error("the document has no place for the page");
  const store = openStore(parts.form, decodeLibrary(libraryText));
  hydrateRoot(root, <App parts={parts} store={store} chart={root.dataset.chart} />);
}
