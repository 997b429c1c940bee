import type { PageParts } from "../../shell/page-parts.ts";
import { CitiesEmbed } from "./cities-embed.tsx";
import { LivesPage } from "./lives-page.tsx";
import { type LivesState, livesForm } from "./lives-state.ts";

/** The landing page: one life under nine cities. */
export const livesPage: PageParts<LivesState> = {
  name: "lives",
  form: livesForm,
  Page: LivesPage,
  charts: { cities: CitiesEmbed },
};
