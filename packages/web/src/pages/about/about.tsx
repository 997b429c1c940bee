import type { PageParts } from "../../shell/page-parts.ts";
import type { SharedState } from "../../state/state-form.ts";
import { AboutPage } from "./about-page.tsx";

/** What this is and is not. Its address holds nothing but the language. */
export const aboutPage: PageParts<SharedState> = {
  name: "about",
  form: {
    first: {},
    write: () => [],
    read: () => "unknown-key",
    keep: (state) => ({ state, problems: [] }),
  },
  Page: AboutPage,
  charts: {},
};
