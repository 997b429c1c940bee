import type { Span } from "../source.ts";
import type { MapTree, Tree } from "../syntax/tree.ts";
import type { Name } from "./catalogue.ts";
import type { Citation, Cited } from "./citation.ts";
import type { Day, Period, Window } from "./day.ts";
import type { Interval } from "./interval.ts";

/** One scheme of points in one version, under one choice of readings. Frozen. */
export interface Policy {
  readonly id: string;
  readonly title: Name;
  readonly place: string;
  readonly status: "proposed" | "draft" | "in-force" | "repealed";
  /** How much of its text is known. */
  readonly evidence: "full-table" | "partial-table" | "scale-only";
  readonly valid: Term & { readonly from: Day };
  /** Whether acts before the first version fall under that version. */
  readonly countsEarlierActs: boolean;
  readonly stacking: "highest-per-fact" | "highest-per-department" | "all";
  /** Without a scale a policy gives no score: it only lists. */
  readonly scale?: Scale;
  readonly clauses: readonly Clause[];
  readonly joints: readonly JointRule[];
  readonly lists: readonly List[];
  readonly consequences: readonly Consequence[];
  readonly readings: readonly Reading[];
  /** The option in force of every reading, by the reading's id. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly lending?: Lending;
  readonly untranslatable: readonly Untranslatable[];
  readonly notes: readonly Note[];
  /** What it was read from, the options in force applied. */
  readonly syntax: MapTree;
}

/** The days on which something holds; both ends included, either may be open. */
export interface Term {
  readonly from?: Day;
  readonly to?: Day;
}

export interface Scale {
  /** Left out where it is published nowhere. */
  readonly start?: Cited;
  readonly minimum?: Cited;
  readonly maximum?: Cited;
  readonly clamp: "final" | "running" | "none";
  readonly bands: readonly Band[];
}

export interface Band {
  readonly id: string;
  /** 1 is the best. */
  readonly rank: number;
  readonly name: Name;
  /** Left out where its edges are published nowhere. */
  readonly scores?: Interval;
  readonly citations: readonly Citation[];
}

/** What records of its behaviours cost or earn. */
export interface Clause {
  readonly id: string;
  readonly name: Name;
  readonly behaviours: readonly string[];
  readonly citations: readonly Citation[];
  readonly valid: Term;
  readonly expiry?: Period;
  /** The records that the clause looks at are those that pass; empty where it looks at all. */
  readonly where: Box;
  readonly measure: Measure;
  /** Of the measure, unless it is `each`, and of the cap. */
  readonly window: Window;
  readonly grading: Grading;
  /** The most that the clause gives or takes in a window. */
  readonly cap?: Cited;
  /** The policy it was borrowed from, and the rule by which its points were rescaled. */
  readonly borrowed?: Lending;
  readonly span: Span;
}

/** What is graded: every record by itself, or what the records of a window come to. */
export type Measure =
  | { readonly kind: "each" }
  | { readonly kind: "count" }
  | {
      readonly kind: "sum";
      /** The weight of each attribute in the sum. */
      readonly weights: ReadonlyMap<string, number>;
      readonly decimals: number;
      readonly unit?: string;
    };

export type Grading = { readonly kind: "table"; readonly rows: readonly Row[] } | ({ readonly kind: "steps" } & Steps);

/** A row applies where all its tests pass. */
export interface Row {
  readonly when: Box;
  readonly effect: Effect;
  /** How long a record counts by this row, where that differs from the clause. */
  readonly expiry?: Period;
  readonly citations: readonly Citation[];
  readonly span: Span;
}

/** Tests by the attribute that each looks at. All of them have to pass. */
export type Box = ReadonlyMap<string, Test>;

/** A test of one attribute, or of the measured `count` or `sum`. */
export type Test =
  | {
      readonly kind: "interval";
      readonly interval: Interval;
      readonly decimals: number;
      /** The interval in the author's words. */
      readonly written: string;
    }
  | { readonly kind: "values"; readonly values: readonly string[] }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "absent" };

export interface Effect {
  readonly points?: number | Discretion;
  /** The score while the record stands. */
  readonly override?: number;
  /** What the score starts anew from on the day of the act. */
  readonly reset?: number;
  /** The list on which the resident stands while the record does. */
  readonly list?: string;
}

/** Points left to an assessor: what was given is in an attribute of the record. */
export interface Discretion {
  readonly from: number;
  readonly to: number;
  readonly attribute: string;
  /** The points where nothing was recorded. */
  readonly absent: number;
  /** Set on a borrowed clause: what was given is rescaled by this rule. */
  readonly rescale?: Lending;
}

/** So many points within `first`, then `more` for every further unit, at most `most`. */
export interface Steps {
  /** The attribute that is climbed; the measured sum or count where it is left out. */
  readonly of?: string;
  readonly decimals: number;
  readonly first: Interval;
  readonly points: number;
  readonly every: number;
  readonly more: number;
  readonly most?: Cited;
  /** Whether a step counts once it is full or once it is begun. */
  readonly partial: "full" | "begun";
  readonly citations: readonly Citation[];
}

/** A rule over several clauses, by window. */
export type JointRule = {
  readonly id: string;
  readonly name?: Name;
  readonly clauses: readonly string[];
  readonly window: Window;
  readonly citations: readonly Citation[];
} & ({ readonly rule: "largest" } | { readonly rule: "cap"; readonly points: number });

export interface List {
  readonly id: string;
  readonly name: Name;
  readonly citations: readonly Citation[];
  /** The policy whose consequences the listing brings along. */
  readonly keptBy?: string;
}

export interface Consequence {
  readonly id: string;
  readonly for:
    | { readonly kind: "band"; readonly band: string }
    | { readonly kind: "list"; readonly list: string }
    | { readonly kind: "score"; readonly scores: Interval };
  readonly kind: "benefit" | "restriction";
  readonly name: Name;
  readonly citations: readonly Citation[];
}

/** An open question in the text. */
export interface Reading {
  readonly id: string;
  readonly question: Name;
  readonly citations: readonly Citation[];
  /** Entries of the register of ambiguities. */
  readonly refs: readonly string[];
  readonly default: string;
  readonly reason: Name;
  readonly options: readonly Option[];
  readonly span: Span;
}

export interface Option {
  readonly id: string;
  readonly name: Name;
  readonly citations: readonly Citation[];
  readonly patch: readonly Change[];
  /** It rests on recollection, not on a source that we hold. */
  readonly unconfirmed: boolean;
  /** Why it cannot be run, if it cannot. */
  readonly untranslatable?: Name;
  readonly span: Span;
}

/** What an option does to the text of the policy. */
export type Change =
  | { readonly kind: "set"; readonly path: string; readonly value: Tree; readonly span: Span }
  | { readonly kind: "remove"; readonly path: string; readonly span: Span };

/** From whom a policy can borrow clauses, and how their points are rescaled. */
export interface Lending {
  readonly policy: string;
  readonly multiply: number;
  readonly divide: number;
  readonly override?: number;
  readonly citations: readonly Citation[];
}

/** Text that cannot be executed, and why. */
export interface Untranslatable {
  readonly id: string;
  readonly name: Name;
  readonly citations: readonly Citation[];
  readonly reason: Name;
  readonly refs: readonly string[];
  /** Results with records of these say that something of the text is missing. */
  readonly behaviours: readonly string[];
}

export interface Note {
  readonly id: string;
  readonly text: Name;
  readonly citations: readonly Citation[];
}

/** All versions of one policy, the earliest first. */
export interface Scheme {
  readonly id: string;
  readonly versions: readonly [Policy, ...Policy[]];
}
