import type { Language } from "./language.ts";
import type { DrawingDocument } from "./svg-markup.ts";

/** What every part of a version of the page is written with. */
export interface PageContext {
  readonly language: Language;
  readonly document: DrawingDocument;
}

/** The id of a place in a version, such as `zh-ways`. */
export function placeId(language: Language, ...names: readonly string[]): string {
  return [language, ...names].join("-");
}
