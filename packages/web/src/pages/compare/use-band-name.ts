import { labContents } from "../../lab/the-contents.ts";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { compareWords } from "../../words/compare-words.ts";
import { nameIn } from "../../words/names.ts";

/** What a band of the scenario's policy is called; nothing is in no band. */
export function useBandName(scenario: string): (band: string | null) => string {
  const { language } = useWords();
  const { most } = usePageWords(compareWords);
  const bands = labContents.scenarios.find(({ id }) => id === scenario)?.bands ?? [];
  return (band) => {
    if (band === null) return most.noBand;
    const found = bands.find(({ id }) => id === band);
    return found === undefined ? band : nameIn(language, found.name);
  };
}
