import type { LabContents } from "../../lab/contents.ts";
import { type BoundedSetting, bounds, percentages } from "../../lab/settings.ts";
import { cityWords } from "../../words/city-words.ts";
import { labWords } from "../../words/lab-words.ts";
import type { Language } from "../../words/language.ts";
import { nameIn } from "../../words/names.ts";
import { describeNumber } from "../../words/numbers.ts";
import type { Moved } from "./moves.ts";
import type { Act } from "./use-acts.ts";

/** What the reader did: `Recording of dishonest deeds: 100% → 150%.` */
export function describeAct({ from, to }: Act, contents: LabContents, language: Language): string {
  const { moved } = cityWords[language];
  const words = labWords[language];
  const scenario = contents.scenarios.find(({ id }) => id === to.scenario);
  const sentences = [
    ...(from.scenario === to.scenario
      ? []
      : [moved.scenario(nameIn(language, scenario?.title ?? { en: to.scenario }))]),
    ...(Object.keys(bounds) as BoundedSetting[])
      .filter((part) => from[part] !== to[part])
      .map((part) => moved.changed(nameOf(part, language), written(from[part], part), written(to[part], part))),
    ...(scenario?.readings ?? []).flatMap(({ id, question, default: usual, options }) => {
      const [old, now] = [from, to].map(({ readings }) => readings[id] ?? usual);
      const option = options.find((each) => each.id === now);
      if (from.scenario !== to.scenario || old === now || option === undefined) return [];
      return [moved.reading(nameIn(language, question), nameIn(language, option.name))];
    }),
  ];
  return sentences.join(language === "zh" ? "" : " ");

  function written(value: number, part: BoundedSetting): string {
    if (percentages.some((each) => each === part)) return words.percent(value);
    return part === "residents" ? describeNumber(value, language) : String(value);
  }
}

function nameOf(part: BoundedSetting, language: Language): string {
  const { percentages: names, size } = labWords[language];
  return { ...names, ...size }[part];
}

/** `Below the start: 21.0% → 24.3%, more` */
export function describeMove({ what, from, to }: Moved, language: Language): string {
  const { moved } = cityWords[language];
  const name = what.kind === "band" ? what.band.name[language] : moved[what.kind];
  return moved.fromTo(name, percent(from), percent(to), to > from);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
