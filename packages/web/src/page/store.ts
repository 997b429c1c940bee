import { createContext, use } from "react";
import type { PageLibrary } from "../data/page-library.ts";
import { keepWhatIsThere } from "../life/timeline.ts";
import { decodeState } from "../state/decode-state.ts";
import { encodeState } from "../state/encode-state.ts";
import { firstState, type LinkProblem, type PageState } from "../state/page-state.ts";

/** The state of the page, held in its address. */
export interface Store {
  readonly library: PageLibrary;
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => Held;
  readonly write: (state: PageState) => void;
}

export interface Held {
  readonly state: PageState;
  readonly problems: readonly LinkProblem[];
  /** Whether the reader's address was read, or this is the page as it was built. */
  readonly isLive: boolean;
}

/** The page as it was built, before any address is known. */
export const heldAtFirst: Held = { state: firstState, problems: [], isLive: false };

/** A store over the address of the window. */
export function openStore(library: PageLibrary): Store {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let held = readAddress(library);
  addEventListener("hashchange", () => {
    held = readAddress(library);
    tell();
  });
  return {
    library,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => held,
    write: (state) => {
      held = { state, problems: [], isLive: true };
      history.replaceState(null, "", `#${encodeState(state, library.digest)}`);
      tell();
    },
  };
}

/** A store that stands still, for the page that is written when the site is built. */
export function stillStore(library: PageLibrary): Store {
  return { library, subscribe: () => () => {}, read: () => heldAtFirst, write: () => {} };
}

function readAddress(library: PageLibrary): Held {
  const read = decodeState(location.hash.slice(1), library.digest);
  const kept = keepWhatIsThere(read.state, library);
  return { state: kept.state, problems: [...read.problems, ...kept.problems], isLive: true };
}

export const StoreContext = createContext<Store | undefined>(undefined);

export function useStore(): Store {
  const store = use(StoreContext);
  if (store === undefined) throw new Error("there is no store around this part of the page");
  return store;
}
