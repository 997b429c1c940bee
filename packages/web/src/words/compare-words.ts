import type { Absence, ClauseChange, LifeEvent } from "@tallyglass/simulation";
import type { ReadyQuestion } from "../pages/compare/ready-questions.ts";
import { compareInChinese } from "./compare-chinese.ts";
import { compareInEnglish } from "./compare-english.ts";
import type { Language } from "./language.ts";

/** What only the Compare page says. */
export interface CompareWords {
  readonly lead: string;
  readonly questions: { readonly heading: string } & Readonly<Record<ReadyQuestion["id"], string>>;
  readonly sides: {
    readonly heading: string;
    readonly names: readonly [first: string, second: string];
    readonly change: readonly [first: string, second: string];
    readonly size: string;
    readonly swap: string;
    readonly stale: string;
  };
  readonly unpaired: { readonly heading: string; readonly what: string };
  readonly groups: { readonly heading: string; readonly by: string };
  readonly most: {
    readonly heading: string;
    readonly lead: string;
    readonly none: string;
    readonly points: (first: number, second: number) => string;
    readonly file: (records: number) => string;
    readonly only: readonly [first: string, second: string];
    readonly absence: (absence: Absence) => string;
    readonly clauses: string;
    readonly settled: Readonly<Record<Exclude<ClauseChange["kind"], "contribution">, string>>;
    readonly noBand: string;
    readonly open: string;
    readonly close: string;
  };
  readonly lives: {
    readonly heading: (resident: string) => string;
    readonly events: string;
    readonly noEvents: string;
    readonly columns: readonly [day: string, what: string];
    readonly became: (event: LifeEvent | undefined, resident: string) => string;
    readonly accounts: string;
    readonly asOf: (day: string) => string;
  };
  readonly footing: { readonly heading: string; readonly paragraphs: readonly string[] };
}

export const compareWords: Readonly<Record<Language, CompareWords>> = { en: compareInEnglish, zh: compareInChinese };
