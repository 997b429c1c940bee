import { basename } from "node:path";
import { countFigures } from "@tallyglass/simulation";
import type { OpenScenario } from "../library/open-scenario.ts";
import { pairPhrases } from "../text/pair-phrases.ts";
import type { Language } from "../text/phrases.ts";
import { simulationPhrases } from "../text/simulation-phrases.ts";

/** What the two are called in a table: as they were named, paths by their ends, where that tells them apart. */
export function labelsOf(first: string, second: string, language: Language): readonly [string, string] {
  const words = pairPhrases[language];
  const [left, right] = [basename(first), basename(second)];
  return left === right ? [words.first, words.second] : [left, right];
}

/** One of the two as data. */
export function sideAsJson(name: string, { scenario }: OpenScenario) {
  const { id, title, policies } = scenario.settings;
  return { name, scenario: id, title, policies, figures: countFigures(scenario) };
}

/** How many of its figures somebody published, and how many are assumptions, in words. */
export function figuresOf({ scenario }: OpenScenario, language: Language): string {
  const { cited, assumed } = countFigures(scenario);
  const [sources, assumptions] = [cited.toLocaleString("en"), assumed.toLocaleString("en")];
  return simulationPhrases[language].figureCounts(sources, assumptions);
}
