import { useMemo, useSyncExternalStore } from "react";
import type { PageLibrary } from "../data/page-library.ts";
import { encodeState, longestLink } from "../state/encode-state.ts";
import type { SharedState, StateForm } from "../state/state-form.ts";
import type { Language } from "../words/language.ts";
import type { Words } from "../words/words.ts";
import { wordsIn } from "../words/words-in.ts";
import { languageOfBrowser } from "./browser-language.ts";
import { type Held, type Store, useStore } from "./store.ts";

/** A page's state, and what is done with it. */
export interface HeldPage<State extends SharedState> extends Held<State> {
  readonly write: (state: State) => void;
  /** The address of the page with a state; empty in the page as it was built, and where the state is too long for a link. */
  readonly linkTo: (state: State) => string;
}

/** What the address says now. The page as it was built stands until the first picture is on the screen. */
export function usePage<State extends SharedState>(form: StateForm<State>): HeldPage<State> {
  const store = useStore();
  if (store.form !== (form as unknown)) throw new Error("this part belongs to another page");
  return useHeld(store as unknown as Store<State>);
}

/** What is the same on every page. */
export function useSharedPage(): HeldPage<SharedState> {
  return useHeld(useStore());
}

function useHeld<State extends SharedState>(store: Store<State>): HeldPage<State> {
  const { form, library, subscribe, read, write } = store;
  const first = useMemo(() => ({ state: form.first, problems: [], isLive: false }), [form]);
  const held = useSyncExternalStore(subscribe, read, () => first);
  const linkTo = (state: State) => {
    const link = encodeState(form, state, library);
    return held.isLive && link.length <= longestLink ? `${location.href.replace(/#.*$/, "")}#${link}` : "";
  };
  return { ...held, write, linkTo };
}

export function useLibrary(): PageLibrary {
  return useStore().library;
}

/** The reader's language and its words. */
export function useWords(): { readonly language: Language; readonly words: Words } {
  const language = useLanguage();
  return { language, words: wordsIn(language) };
}

/** What only one page says, in the reader's language. */
export function usePageWords<PageWords>(words: Readonly<Record<Language, PageWords>>): PageWords {
  return words[useLanguage()];
}

function useLanguage(): Language {
  const { state, isLive } = useSharedPage();
  return state.language ?? (isLive ? languageOfBrowser() : "en");
}
