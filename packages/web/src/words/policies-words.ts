import type { Behaviour, Policy, Scale } from "@tallyglass/policy";
import type { ClauseCounts, ClauseSign } from "../pages/policies/clause-sign.ts";
import type { ClauseWords } from "./clause-words.ts";
import type { Language } from "./language.ts";
import { policiesInChinese } from "./policies-chinese.ts";
import { policiesInEnglish } from "./policies-english.ts";

/** What departments can do to scores. */
interface DepartmentCounts {
  readonly departments: number;
  readonly onlyTake: number;
  readonly onlyGive: number;
  readonly both: number;
  readonly most: { readonly name: string; readonly points: number };
}

/** What only the page of the policies says. */
export interface PoliciesWords extends ClauseWords {
  /** What all of it rests on. */
  readonly footing: string;
  readonly overview: {
    readonly finding: (whole: readonly string[], counts: ClauseCounts) => string;
    /** The policy of a city by its status. */
    readonly named: Readonly<Record<Policy["status"], (city: string) => string>>;
    readonly summary: (scaleOnly: number, partial: readonly string[]) => string;
    readonly table: string;
    readonly columns: Readonly<Record<"version" | "from" | "status" | "evidence" | "direction" | "clauses", string>>;
    readonly version: (city: string, year: string) => string;
    readonly directions: Readonly<Record<"takes" | "gives", string>>;
    readonly cities: string;
    readonly others: string;
    readonly facts: PolicyFactsWords;
    readonly search: string;
    readonly behaviours: string;
    readonly behavioursLead: (count: number) => string;
  };
  readonly filter: {
    readonly search: string;
    readonly refused: string;
    readonly department: string;
    readonly kind: string;
    readonly sign: string;
    readonly all: string;
    readonly kinds: Readonly<Record<Behaviour["kind"], string>>;
    readonly signs: Readonly<Record<ClauseSign, string>>;
    readonly clear: string;
    readonly shown: (count: number, of: number) => string;
    readonly idle: (count: number, policies: number) => string;
    readonly none: string;
  };
  readonly policy: {
    readonly back: string;
    readonly finding: (evidence: Policy["evidence"], counts: ClauseCounts) => string;
    readonly validity: (from: string, to: string | undefined) => string;
    readonly versions: string;
    readonly jump: string;
    readonly sections: Readonly<Record<SectionName, string>>;
    readonly unpublished: string;
    readonly noScale: string;
    readonly start: string;
    readonly minimum: string;
    readonly maximum: string;
    readonly clamp: string;
    readonly clamps: Readonly<Record<Scale["clamp"], string>>;
    readonly bandColumns: readonly [string, string, string, string];
    readonly noBands: string;
    readonly stackings: Readonly<Record<Policy["stacking"], string>>;
    readonly earlier: { readonly counts: string; readonly not: string };
    readonly expires: (period: string) => string;
    readonly neverExpires: string;
    readonly noClauses: string;
    readonly joint: {
      readonly largest: (window: string) => string;
      readonly cap: (points: string, window: string) => string;
    };
    readonly keptBy: string;
    readonly concerns: string;
    readonly follows: Readonly<Record<"band" | "list" | "score", (of: string) => string>>;
    readonly borrows: (from: string, multiply: number, divide: number) => string;
    readonly borrowsOverride: (score: number) => string;
  };
  readonly chart: {
    readonly title: (counts: DepartmentCounts) => string;
    readonly summary: (shown: number, of: number) => string;
    readonly table: string;
    readonly note: string;
    readonly columns: Readonly<Record<"department" | "direction" | "clauses" | "points", string>>;
    readonly none: string;
  };
  readonly behaviour: {
    readonly facts: Readonly<Record<"code" | "department" | "kind" | "access" | "source", string>>;
    readonly accesses: Readonly<Record<NonNullable<Behaviour["access"]>["who"], string>>;
    readonly attributes: string;
    readonly attributeColumns: readonly [string, string, string];
    readonly noAttributes: string;
    readonly optional: string;
    readonly required: string;
    readonly assessed: string;
    readonly policies: string;
    readonly finding: (of: number, found: readonly { readonly policy: string; readonly outcome: string }[]) => string;
    readonly policyColumns: readonly [string, string, string, string];
    readonly untranslatable: string;
    readonly try: string;
    readonly tryLead: (values: string) => string;
  };
}

/** What the line of a policy in the list says of it. */
interface PolicyFactsWords {
  /** The start of a scale, where it is published. */
  readonly start: (start: string | undefined) => string;
  /** Its ends, where at least one is. */
  readonly ends: (range: string) => string;
  readonly noScale: string;
  readonly clauses: (count: number) => string;
  readonly readings: (count: number) => string;
  readonly from: (days: readonly string[]) => string;
}

/** The parts of a policy under headings of their own, in the order in which they stand. */
export const sectionNames = [
  "scale",
  "rules",
  "clauses",
  "joints",
  "lists",
  "consequences",
  "borrowing",
  "untranslatable",
  "notes",
] as const;

export type SectionName = (typeof sectionNames)[number];

export const policiesWords: Readonly<Record<Language, PoliciesWords>> = {
  en: policiesInEnglish,
  zh: policiesInChinese,
};
