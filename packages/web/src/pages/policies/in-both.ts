import { type Language, languages } from "../../words/language.ts";
import { type PoliciesWords, policiesWords } from "../../words/policies-words.ts";

/** A text of a chart, said in both languages. */
export function inBoth(say: (words: PoliciesWords, language: Language) => string): Readonly<Record<Language, string>> {
  const [en, zh] = languages.map((language) => say(policiesWords[language], language));
  return { en: en as string, zh: zh as string };
}
