import type { Text } from "../report/report.ts";

/** One of the languages of a text. */
export type Language = keyof Text;

/** As it is declared: the Chinese is in simplified characters. */
export const languageTags: Readonly<Record<Language, string>> = { en: "en", zh: "zh-Hans" };

export const languageNames: Readonly<Record<Language, string>> = { en: "English", zh: "中文" };

export const otherLanguage: Readonly<Record<Language, Language>> = { en: "zh", zh: "en" };
