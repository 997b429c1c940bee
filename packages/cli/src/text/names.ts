import type { Name, Scheme } from "@tallyglass/policy";
import type { Language } from "./phrases.ts";

/** A name in the reader's language, or else in English. */
export function nameIn(language: Language, name: Name): string {
  return language === "zh" ? (name.zh ?? name.en) : name.en;
}

/** Both names, the reader's first. */
export function bothNames(language: Language, { en, zh }: Name): string {
  if (zh === undefined) return en;
  return language === "zh" ? `${zh} ${en}` : `${en} ${zh}`;
}

/** What a band is called, by its id. */
export function bandName(schemes: readonly Scheme[], policy: string, id: string, language: Language): string {
  const versions = schemes.find((scheme) => scheme.id === policy)?.versions ?? [];
  const band = versions.flatMap(({ scale }) => scale?.bands ?? []).find((each) => each.id === id);
  return band === undefined ? id : bothNames(language, band.name);
}

/** Points with their sign: `+20`, `-30`, `0`. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
