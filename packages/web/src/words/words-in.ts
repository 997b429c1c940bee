import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import type { Language } from "./language.ts";
import type { Words } from "./words.ts";

const byLanguage: Readonly<Record<Language, Words>> = { en: english, zh: chinese };

export function wordsIn(language: Language): Words {
  return byLanguage[language];
}
