import type { RunPage } from "../lab/run-link.ts";
import type { Percentage, SettingsProblem } from "../lab/settings.ts";
import { labInChinese } from "./lab-chinese.ts";
import { labInEnglish } from "./lab-english.ts";
import type { Language } from "./language.ts";

/** What every page says that asks the laboratory: its controls, and how far an answer is. */
export interface LabWords {
  readonly scenario: string;
  readonly size: Readonly<Record<"residents" | "years" | "seed", string>>;
  readonly percentages: Readonly<Record<Percentage, string>>;
  /** What the percentages are of. */
  readonly ofScenario: string;
  readonly percent: (value: number) => string;
  readonly readings: (chosen: number, all: number) => string;
  readonly byDefault: string;
  readonly range: (least: string, most: string) => string;
  readonly summary: (parts: { readonly residents: string; readonly years: number; readonly seed: number }) => string;
  /** Links to the other pages that show the run. */
  readonly links: Readonly<Record<RunPage, string>>;
  readonly asScenario: string;
  readonly changed: (what: string, value: string) => string;
  readonly chosen: (question: string, option: string) => string;
  readonly asked: (done: string | undefined) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly again: string;
  readonly failed: (message: string) => string;
  readonly noResident: string;
  readonly refused: Readonly<Record<SettingsProblem["kind"], (part: string) => string>>;
}

export const labWords: Readonly<Record<Language, LabWords>> = { en: labInEnglish, zh: labInChinese };
