import { createContext, use } from "react";
import type { PageLibrary } from "../data/page-library.ts";
import { decodeState } from "../state/decode-state.ts";
import { encodeState, longestLink } from "../state/encode-state.ts";
import type { Kept, SharedState, StateForm } from "../state/state-form.ts";
import { createAddressWriter } from "./address.ts";

/** The state of a page, held in its address. */
export interface Store<State extends SharedState> {
  readonly form: StateForm<State>;
  readonly library: PageLibrary;
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => Held<State>;
  readonly write: (state: State) => void;
}

export interface Held<State extends SharedState> extends Kept<State> {
  /** Whether the reader's address was read, or this is the page as it was built. */
  readonly isLive: boolean;
}

/** The page as it was built, before any address is known. */
function heldAtFirst<State extends SharedState>({ first }: StateForm<State>): Held<State> {
  return { state: first, problems: [], isLive: false };
}

/** A store over the address of the window. */
export function openStore<State extends SharedState>(form: StateForm<State>, library: PageLibrary): Store<State> {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const writeAddress = createAddressWriter();
  let held = readAddress(form, library);
  addEventListener("hashchange", () => {
    held = readAddress(form, library);
    tell();
  });
  return {
    form,
    library,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => held,
    write: (state) => {
      held = { state, problems: [], isLive: true };
      const link = encodeState(form, state, library);
      writeAddress(link.length > longestLink ? location.pathname : `#${link}`);
      tell();
    },
  };
}

/** A store that stands still, for the page that is written when the site is built. */
export function stillStore<State extends SharedState>(form: StateForm<State>, library: PageLibrary): Store<State> {
  const held = heldAtFirst(form);
  return { form, library, subscribe: () => () => {}, read: () => held, write: () => {} };
}

function readAddress<State extends SharedState>(form: StateForm<State>, library: PageLibrary): Held<State> {
  const read = decodeState(form, location.hash.slice(1), library);
  const kept = form.keep(read.state, library);
  return { state: kept.state, problems: [...read.problems, ...kept.problems], isLive: true };
}

export const StoreContext = createContext<Store<SharedState> | undefined>(undefined);

export function useStore(): Store<SharedState> {
  const store = use(StoreContext);
  if (store === undefined) throw new Error("there is no store around this part of the page");
  return store;
}
