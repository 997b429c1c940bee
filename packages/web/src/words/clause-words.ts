import type { Period, Window } from "@tallyglass/policy";

/** What clauses and open questions are said with. */
export interface ClauseWords {
  readonly clause: {
    readonly each: string;
    readonly count: (window: string) => string;
    readonly sum: (what: string, window: string) => string;
    readonly weighted: (weight: number, what: string) => string;
    readonly only: (test: string) => string;
    readonly anyRecord: string;
    readonly set: (score: string) => string;
    readonly reset: (score: string) => string;
    readonly list: (name: string) => string;
    readonly discretion: (from: string, to: string, absent: string) => string;
    readonly amount: (number: string, unit: string) => string;
    readonly first: (of: string) => string;
    /** After the points of the first step, those of each further one. */
    readonly after: (points: string) => string;
    readonly comma: string;
    readonly semicolon: string;
    readonly further: (every: string, partial: "full" | "begun") => string;
    readonly most: (points: string) => string;
    readonly cap: (points: string, window: string) => string;
    readonly valid: (from: string | undefined, to: string | undefined) => string;
    readonly counts: (period: string) => string;
  };
  readonly reading: {
    readonly open: (question: string) => string;
    readonly preset: string;
    readonly unconfirmed: string;
    readonly notRunnable: (why: string) => string;
    readonly changes: string;
    readonly more: (count: number) => string;
    readonly far: string;
    readonly wide: (count: number) => string;
    readonly register: string;
  };
  /** From one number to another; an end that is left out is open. */
  readonly range: (from: string | undefined, to: string | undefined) => string;
  readonly period: (period: Period) => string;
  readonly window: (window: Window) => string;
}
