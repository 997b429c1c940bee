import { libraryText } from "virtual:library";
import { renderToString } from "react-dom/server";
import { decodeLibrary } from "../data/decode-library.ts";
import { App } from "./app.tsx";
import type { PageName } from "./page-name.ts";
import { stillStore } from "./store.ts";

/** A page as it stands before any script runs. */
export function prerender(page: PageName): string {
  return renderToString(<App page={page} store={stillStore(decodeLibrary(libraryText))} />);
}
