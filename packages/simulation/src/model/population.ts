import type { Citation, Name, Span } from "@tallyglass/policy";
import type { Figure } from "@tallyglass/policy/document";
import type { Group } from "./group.ts";

/** Who there is: attributes that are drawn in order, each from a table that may look at those before it. */
export interface Population {
  readonly id: string;
  readonly title: Name;
  readonly residents: Figure;
  readonly scored: Group;
  readonly attributes: readonly PopulationAttribute[];
  /** The attributes by whose combinations a run counts residents. */
  readonly groups: readonly (readonly string[])[];
  readonly marginals: readonly Marginal[];
}

export interface PopulationAttribute {
  readonly id: string;
  readonly name: Name;
  /** The number of its draw, which never changes. */
  readonly draw: number;
  readonly values: readonly { readonly id: string; readonly name: Name }[];
  /** The first row whose group holds applies; the last holds for everybody. */
  readonly rows: readonly PopulationRow[];
  readonly span: Span;
}

export interface PopulationRow {
  readonly when: Group;
  /** By value, in millionths; they sum to a million. */
  readonly weights: readonly number[];
  readonly citations: readonly Citation[];
  readonly span: Span;
}

/** A published share that the tables reproduce. */
interface Marginal {
  readonly of: Group;
  readonly among: Group;
  /** In percent. */
  readonly share: number;
  /** In percentage points. */
  readonly within: number;
  readonly citations: readonly Citation[];
  readonly span: Span;
}

/** The weights of a row sum to this. */
export const whole = 1_000_000;
