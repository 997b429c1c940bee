import type { Language } from "../words/language.ts";

/** What the reader's browser asks for. */
export function languageOfBrowser(): Language {
  return navigator.language.startsWith("zh") ? "zh" : "en";
}
