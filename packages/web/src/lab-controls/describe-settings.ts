import type { LabContents } from "../lab/contents.ts";
import { type LabSettings, percentages } from "../lab/settings.ts";
import { labWords } from "../words/lab-words.ts";
import type { Language } from "../words/language.ts";
import { nameIn } from "../words/names.ts";
import { describeNumber } from "../words/numbers.ts";

/** `10,000 synthetic residents, 5 years, seed 1` */
export function describeSize({ residents, years, seed }: LabSettings, language: Language): string {
  return labWords[language].summary({ residents: describeNumber(residents, language), years, seed });
}

/** What settings change of their scenario, one by one; nothing where it is as it stands. */
export function describeChanges(
  settings: LabSettings,
  { scenarios }: LabContents,
  language: Language,
): readonly string[] {
  const words = labWords[language];
  const readings = scenarios.find(({ id }) => id === settings.scenario)?.readings ?? [];
  const moved = percentages
    .filter((part) => settings[part] !== 100)
    .map((part) => words.changed(words.percentages[part], words.percent(settings[part])));
  const chosen = Object.entries(settings.readings).flatMap(([id, choice]) => {
    const reading = readings.find((each) => each.id === id);
    const option = reading?.options.find((each) => each.id === choice);
    return reading === undefined || option === undefined
      ? []
      : [words.chosen(nameIn(language, reading.question), nameIn(language, option.name))];
  });
  return [...moved, ...chosen];
}
