import { type Language, languageTags } from "./language.ts";

/** Made once: to make one takes a hundred times as long as to use it. */
const formats = {
  en: new Intl.NumberFormat(languageTags.en),
  zh: new Intl.NumberFormat(languageTags.zh),
};

/** A number as the reader's language writes it: `10,000`. */
export function describeNumber(number: number, language: Language): string {
  return formats[language].format(number);
}
