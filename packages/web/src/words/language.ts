/** The languages of the page, each by its code in links. */
export const languages = ["en", "zh"] as const;

export type Language = (typeof languages)[number];

/** As `lang` has it. */
export const languageTags: Readonly<Record<Language, string>> = { en: "en", zh: "zh-Hans" };
