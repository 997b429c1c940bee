import { libraryText } from "virtual:library";
import type { SharedState } from "../state/state-form.ts";
import { hydratePage } from "./hydrate-page.tsx";
import type { PageParts } from "./page-parts.ts";

/** Brings a page to life that needs no more of the library than scores do. */
export function openPage<State extends SharedState>(parts: PageParts<State>): void {
  hydratePage(parts, libraryText);
}
