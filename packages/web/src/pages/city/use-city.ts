import { labContents } from "../../lab/the-contents.ts";
import { type HeldPage, usePage } from "../../shell/use-page.ts";
import { type CityState, cityFormWith } from "./city-state.ts";

export const cityForm = cityFormWith(labContents);

export function useCity(): HeldPage<CityState> {
  return usePage(cityForm);
}
