import { useSyncExternalStore } from "react";
import type { Language } from "../words/language.ts";
import type { Words } from "../words/words.ts";
import { wordsIn } from "../words/words-in.ts";
import { type Held, heldAtFirst, useStore } from "./store.ts";

/** What the address says now. The page as it was built stands until the first picture is on the screen. */
export function useHeld(): Held {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.read, () => heldAtFirst);
}

/** The reader's language and its words. */
export function useWords(): { readonly language: Language; readonly words: Words } {
  const { state, isLive } = useHeld();
  const language = state.language ?? (isLive ? browserLanguage() : "en");
  return { language, words: wordsIn(language) };
}

function browserLanguage(): Language {
  return navigator.language.startsWith("zh") ? "zh" : "en";
}
