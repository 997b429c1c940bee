import type { CityState, Opened } from "./city-state.ts";
import { useCity } from "./use-city.ts";

/** Where the list of residents begins, which is gone to when a bar is opened. */
export const residentsHeading = "residents";

/** Opens a list of residents, or shuts it, and goes where it stands. */
export function useOpener(): (open: Opened | undefined) => void {
  const { state, write } = useCity();
  return (open) => {
    write(withList(state, open));
    if (open === undefined) return;
    const heading = document.getElementById(residentsHeading);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  };
}

/** The state with another list, from its beginning, and no life open. */
export function withList(state: CityState, open: Opened | undefined): CityState {
  const { open: _open, resident: _resident, ...rest } = state;
  return { ...rest, skip: 0, ...(open && { open }) };
}
