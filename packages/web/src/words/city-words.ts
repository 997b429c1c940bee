import type { Provenance } from "@tallyglass/simulation";
import { cityInChinese } from "./city-chinese.ts";
import { cityInEnglish } from "./city-english.ts";
import type { Language } from "./language.ts";

/** What only the page of the city says. */
export interface CityWords {
  /** The run in a line, under the finding. */
  readonly ofRun: (size: string, scored: string) => string;
  readonly controls: {
    readonly heading: string;
    readonly lead: string;
    readonly size: string;
    readonly reset: string;
    /** Beyond a percentage some figures cannot follow. */
    readonly clips: (above: string) => string;
  };
  readonly moved: {
    /** `Recording of dishonest deeds: 100% → 150%.` */
    readonly changed: (what: string, from: string, to: string) => string;
    readonly scenario: (title: string) => string;
    readonly reading: (question: string, option: string) => string;
    readonly below: string;
    readonly above: string;
    readonly fromTo: (what: string, from: string, to: string, isMore: boolean) => string;
    readonly nothing: string;
  };
  readonly charts: {
    readonly by: string;
    readonly openHint: string;
  };
  readonly residents: {
    readonly heading: string;
    readonly lead: string;
    readonly whose: string;
    readonly nobody: string;
    readonly everybody: string;
    readonly inBand: (band: string) => string;
    readonly inNoBand: string;
    readonly withScores: (from: string, to: string) => string;
    readonly ofGroup: (attribute: string, value: string) => string;
    readonly found: (total: string, whose: string) => string;
    readonly range: (from: string, to: string, total: string) => string;
    readonly none: string;
    readonly previous: string;
    readonly next: string;
    readonly shut: string;
    readonly open: string;
    readonly score: string;
    readonly noScore: string;
  };
  readonly life: {
    readonly heading: (resident: string) => string;
    readonly artificial: string;
    /** How much was done, recorded, and recorded wrongly. */
    readonly finding: (parts: LifeCounts) => string;
    readonly deeds: string;
    readonly account: (policy: string) => string;
    readonly asOf: (day: string) => string;
    readonly recorded: Readonly<Record<Provenance, string>>;
    readonly unrecorded: string;
    readonly notMine: (other: string) => string;
    readonly mine: string;
    readonly reached: (day: string) => string;
    readonly reachesLater: (day: string) => string;
    readonly wrong: {
      readonly unnoticed: string;
      readonly unappealed: string;
      readonly upheld: string;
    };
    readonly withdrawn: (day: string) => string;
    readonly gradedBy: (assessor: string) => string;
    readonly none: string;
    readonly cities: string;
    readonly citiesNote: string;
    readonly tooMany: string;
    readonly file: string;
    readonly shut: string;
  };
  readonly same: {
    readonly heading: string;
    readonly lead: string;
    readonly command: string;
    readonly document: (file: string) => string;
    readonly copyCommand: string;
    readonly copyDocument: string;
    readonly copied: string;
    readonly save: (file: string) => string;
    readonly digest: string;
    readonly digestNote: string;
  };
  readonly footing: {
    readonly heading: string;
    readonly figures: (cited: string, assumed: string) => string;
    readonly model: string;
  };
}

/** What a life has in it. */
export interface LifeCounts {
  readonly deeds: number;
  readonly recorded: number;
  readonly wrong: number;
  readonly withdrawn: number;
}

export const cityWords: Readonly<Record<Language, CityWords>> = { en: cityInEnglish, zh: cityInChinese };
