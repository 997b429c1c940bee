import type { Policy } from "@tallyglass/policy";
import type { Score } from "@tallyglass/scoring";
import type { Language } from "../words/language.ts";
import { nameIn } from "../words/names.ts";
import { wordsIn } from "../words/words-in.ts";

/** The band of a score, or why there is none. */
export function bandWords({ band, score }: Score, { scale }: Policy, language: Language): string {
  const { chart } = wordsIn(language);
  if (band !== null) return nameIn(language, band.name);
  const bands = scale?.bands ?? [];
  if (bands.length === 0) return chart.noBands;
  if (score === null) return chart.bandNeedsStart;
  return bands.some(({ scores }) => scores === undefined) ? chart.bandUnknown : chart.noBand;
}

/** The lists on which a resident stands, by their names. */
export function listWords({ lists }: Score, policy: Policy, language: Language): string {
  const names = lists.map(({ list }) => policy.lists.find(({ id }) => id === list)?.name ?? { en: list });
  return [...new Set(names.map((name) => nameIn(language, name)))].join(", ");
}
