import type { LabContents } from "../../lab/contents.ts";
import type { BandInPage } from "../../lab/results.ts";
import { cityWords } from "../../words/city-words.ts";
import type { Language } from "../../words/language.ts";
import { nameIn } from "../../words/names.ts";
import { signed } from "../../words/points.ts";
import type { Opened } from "./city-state.ts";

interface Context {
  readonly bands: readonly BandInPage[];
  readonly contents: LabContents;
  readonly language: Language;
}

/** Which residents a list is of: `residents with scores 480 to 499`. */
export function describeWhose({ where, values = {} }: Opened, { bands, contents, language }: Context): string {
  const { residents } = cityWords[language];
  const groups = Object.entries(values).map(([id, value]) => {
    const attribute = contents.attributes.find((each) => each.id === id);
    const named = attribute?.values.find((each) => each.id === value);
    return residents.ofGroup(
      nameIn(language, attribute?.name ?? { en: id }),
      nameIn(language, named?.name ?? { en: value }),
    );
  });
  return [wherever(), ...groups].join(language === "zh" ? "，" : ", ");

  function wherever(): string {
    switch (where.kind) {
      case "everybody":
        return residents.everybody;
      case "band": {
        if (where.band === null) return residents.inNoBand;
        const name = bands.find(({ id }) => id === where.band)?.name;
        return residents.inBand(name === undefined ? where.band : name[language]);
      }
      case "scores":
        return residents.withScores(written(where.from), written(where.to));
    }
  }
}

function written(score: number): string {
  return score < 0 ? signed(score) : String(score);
}
