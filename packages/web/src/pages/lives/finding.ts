import type { Score } from "@tallyglass/scoring";
import type { Language } from "../../words/language.ts";
import { cityIn } from "../../words/names.ts";
import { signed } from "../../words/points.ts";
import type { Moved } from "../../words/words.ts";
import { wordsIn } from "../../words/words-in.ts";
import type { CityScore } from "./compare-cities.ts";

/** So many cities are named one by one. */
const mostNamed = 3;

/** What the nine scores come to, in a sentence. */
export function findingOf(scores: readonly CityScore[], language: Language): string {
  const { finding } = wordsIn(language);
  const moved = movedOnes(scores.map(({ published }) => published));
  const [least, most] = [moved[0], moved.at(-1)];
  if (least === undefined || most === undefined) return finding.none;
  const others = scores.length - moved.length;
  return moved.length <= mostNamed
    ? finding.few(
        moved.map((score) => asMoved(score, language)),
        others,
      )
    : finding.many(moved.length, asMoved(least, language), asMoved(most, language), others);
}

/** What comes of borrowing, and what cannot be known: sentences beneath the finding. */
export function summaryOf(scores: readonly CityScore[], language: Language): readonly string[] {
  const { finding } = wordsIn(language);
  const borrowers = scores.flatMap(({ borrowed }) => borrowed ?? []);
  const lent = movedOnes(borrowers);
  const [least, most] = [lent[0], lent.at(-1)];
  const borrowed =
    least === undefined || most === undefined
      ? finding.borrowedNone
      : finding.borrowed(lent.length, borrowers.length, asMoved(least, language), asMoved(most, language));
  const startless = scores.filter(({ published }) => published.score === null);
  const names = startless.map(({ city }) => cityIn(language, city.scheme.id)).join(language === "zh" ? "、" : ", ");
  return startless.length === 0 ? [borrowed] : [borrowed, finding.startless(startless.length, names)];
}

/** Those that are not where they began, the smallest move first. */
function movedOnes(scores: readonly Score[]): readonly Score[] {
  return scores
    .filter(({ change }) => change !== 0)
    .sort((one, other) => Math.abs(one.change) - Math.abs(other.change));
}

function asMoved({ policy, change }: Score, language: Language): Moved {
  return { city: cityIn(language, policy), change: signed(change) };
}
