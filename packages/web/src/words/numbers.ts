import { type Language, languageTags } from "./language.ts";

/** A number as the reader's language writes it: `10,000`. */
export function describeNumber(number: number, language: Language): string {
  return new Intl.NumberFormat(languageTags[language]).format(number);
}
