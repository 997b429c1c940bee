import type { Span } from "../source.ts";
import type { Citation } from "./citation.ts";
import type { Interval } from "./interval.ts";

/** A name in English and, where there is one, in Chinese. */
export interface Name {
  readonly en: string;
  readonly zh?: string;
}

/** A body that records behaviours: a bureau, a court, a power company. */
export interface Department {
  readonly id: string;
  readonly name: Name;
  readonly citations: readonly Citation[];
  readonly span: Span;
}

/** Something a person does or is given, which a department may record. */
export interface Behaviour {
  /** `department.behaviour` */
  readonly code: string;
  readonly department: string;
  readonly kind: "dishonest" | "trustworthy";
  readonly name: Name;
  readonly citations: readonly Citation[];
  /** Who can earn it; rewards only. */
  readonly access?: Access;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly span: Span;
}

export interface Access {
  readonly who: "by-choice" | "by-circumstance" | "by-award" | "by-office";
  readonly citations: readonly Citation[];
}

/** What a record of a behaviour carries beside its day. */
export type Attribute = {
  readonly name: string;
  readonly optional: boolean;
  /** The department determines it; the person who acts cannot choose it. */
  readonly assessed: boolean;
} & (
  | { readonly type: "enumeration"; readonly values: readonly string[] }
  | { readonly type: "boolean" }
  | NumberAttribute
);

/** A number in whole units of its last decimal; an integer has none. */
export interface NumberAttribute {
  readonly type: "number";
  readonly decimals: number;
  readonly unit?: string;
  readonly range: Interval;
}

/** A document that policies cite. */
export interface CitedSource {
  readonly id: string;
  readonly title: Name;
  readonly publisher?: string;
  readonly url?: string;
  readonly date?: string;
  readonly kind: "base" | "law" | "official" | "press" | "research";
  readonly lines?: number;
  readonly digest?: string;
  readonly ref?: string;
  readonly note?: string;
  readonly span: Span;
}

/** The words that policies and records are written in. */
export interface Vocabulary {
  readonly departments: ReadonlyMap<string, Department>;
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  readonly sources: ReadonlyMap<string, CitedSource>;
}
