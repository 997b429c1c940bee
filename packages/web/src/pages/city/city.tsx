import type { PageParts } from "../../shell/page-parts.ts";
import { CityPage } from "./city-page.tsx";
import type { CityState } from "./city-state.ts";
import { BandsEmbed, HistogramEmbed, RecoveryEmbed, TransitionsEmbed } from "./embeds.tsx";
import { cityForm } from "./use-city.ts";

/** A live simulation: what is recorded of a city's residents, and what a policy makes of them. */
export const cityPage: PageParts<CityState> = {
  name: "city",
  form: cityForm,
  Page: CityPage,
  charts: {
    histogram: HistogramEmbed,
    bands: BandsEmbed,
    transitions: TransitionsEmbed,
    recovery: RecoveryEmbed,
  },
};
