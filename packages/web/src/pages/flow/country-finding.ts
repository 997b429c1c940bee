import { flowWords } from "../../words/flow-words.ts";
import type { Language } from "../../words/language.ts";
import { describeNumber } from "../../words/numbers.ts";
import type { Shown } from "./shown.ts";
import { wrongAt } from "./wrong-record.ts";

/** What the picture of the offices comes to on its day. */
export function countryFinding(shown: Shown | undefined, language: Language): string {
  const { country } = flowWords[language];
  if (shown === undefined) return country.none;
  const { enacted, frame, day } = shown;
  const entries = frame.entries.reduce((sum, each) => sum + each, 0);
  const travelling = frame.onTheWay.reduce((sum, each) => sum + each.entries, 0);
  const wrong = wrongAt(enacted.held, day).length;
  return country.finding(
    day,
    describeNumber(entries, language),
    describeNumber(travelling, language),
    enacted.held.length === 0 ? "" : wrong === 0 ? country.right : country.wrong(wrong),
  );
}
