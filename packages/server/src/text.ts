/** A text in both languages; where there is only one, it is in English. */
export interface Text {
  readonly en: string;
  readonly zh?: string;
}

export type Language = "en" | "zh";

export function textIn(language: Language, { en, zh }: Text): string {
  return language === "zh" ? (zh ?? en) : en;
}
