import { type FlowWords, flowWords } from "../../words/flow-words.ts";
import { type Language, languages } from "../../words/language.ts";

/** A text of a chart, said in both languages. */
export function inBoth(say: (words: FlowWords, language: Language) => string): Readonly<Record<Language, string>> {
  const [en, zh] = languages.map((language) => say(flowWords[language], language));
  return { en: en as string, zh: zh as string };
}
