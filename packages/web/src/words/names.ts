import type { Name } from "@tallyglass/policy";
import { cityNames } from "../nine-cities.ts";
import type { Language } from "./language.ts";

/** A name in the reader's language, or else in English. */
export function nameIn(language: Language, name: Name): string {
  return language === "zh" ? (name.zh ?? name.en) : name.en;
}

/** The name of a city, by the id of its policy. */
export function cityIn(language: Language, policy: string): string {
  return nameIn(language, cityNames[policy] ?? { en: policy });
}
