import { aboutInChinese } from "./about-chinese.ts";
import { aboutInEnglish } from "./about-english.ts";
import type { Language } from "./language.ts";

/** A heading with its paragraphs. */
interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

export interface AboutWords {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly sources: { readonly heading: string; readonly lead: (count: number) => string };
  readonly cities: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string];
    readonly unknown: string;
  };
}

export const aboutWords: Readonly<Record<Language, AboutWords>> = { en: aboutInEnglish, zh: aboutInChinese };
