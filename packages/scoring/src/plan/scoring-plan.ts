/**
 * A scheme as plain data: all its versions, under the readings that were chosen, without anything
 * that is not needed to score. Days are whole days since 1970-01-01, numbers are whole units, and
 * what had a name is an index. It can be cloned, kept and posted to a worker.
 */
export interface ScoringPlan {
  readonly policy: string;
  readonly behaviours: readonly PlannedBehaviour[];
  /** Those of all versions. */
  readonly clauses: readonly PlannedClause[];
  /** The ids of the lists of all versions. */
  readonly lists: readonly string[];
  /** The earliest first. */
  readonly versions: readonly [PlannedVersion, ...PlannedVersion[]];
}

export interface PlannedBehaviour {
  readonly code: string;
  /** Its place among all codes in the order of their text. */
  readonly place: number;
  /** Behaviours of one department have the same number. */
  readonly department: number;
  readonly attributes: readonly PlannedAttribute[];
}

export type PlannedAttribute =
  | { readonly name: string; readonly type: "number" | "boolean" }
  | { readonly name: string; readonly type: "enumeration"; readonly values: readonly string[] };

export interface PlannedVersion {
  /** The first day on which its scale and its rules hold. */
  readonly from: number;
  /** The days of the acts that it governs, both included. */
  readonly acts: PlannedInterval;
  readonly stacking: "all" | "highest-per-fact" | "highest-per-department";
  readonly scale?: PlannedScale;
  readonly joints: readonly PlannedJoint[];
  /** By behaviour: the clauses over it, and what each makes of its records. */
  readonly rules: readonly (readonly PlannedRule[])[];
}

export interface PlannedScale {
  readonly start?: number;
  readonly edges: PlannedInterval;
  readonly clamp: "final" | "running" | "none";
  readonly bands: readonly PlannedBand[];
}

export interface PlannedBand {
  readonly id: string;
  readonly rank: number;
  /** Left out where its edges are published nowhere. */
  readonly scores?: PlannedInterval;
}

export interface PlannedJoint {
  /** For each clause that it names, those of any version that have the name. */
  readonly members: readonly (readonly number[])[];
  readonly window: PlannedWindow;
  /** The most that they keep together; without it, the largest of them is kept. */
  readonly cap?: number;
}

export interface PlannedClause {
  readonly id: string;
  /** The index of its version. */
  readonly version: number;
  /** The policy that it is borrowed from, where its own was published nowhere. */
  readonly borrowedFrom?: string;
  /** The days of the acts that it looks at, both included. */
  readonly acts: PlannedInterval;
  readonly expiry?: PlannedPeriod;
  readonly measure: "each" | "count" | "sum";
  readonly window: PlannedWindow;
  readonly cap?: number;
  /** Of a count or sum, which stands in it as attribute 0. */
  readonly grading?: PlannedGrading;
}

/** What a clause makes of the records of one behaviour. */
export interface PlannedRule {
  readonly clause: number;
  /** Tests that a record has to pass to be looked at. */
  readonly where: readonly PlannedTest[];
  /** Of single records. */
  readonly grading?: PlannedGrading;
  /** What a record adds to a sum. */
  readonly weights: readonly { readonly attribute: number; readonly weight: number }[];
}

export type PlannedGrading =
  | { readonly kind: "table"; readonly rows: readonly PlannedRow[] }
  | ({ readonly kind: "steps" } & PlannedSteps);

/** A row that a record can fall under; the first whose tests all pass is its row. */
export interface PlannedRow {
  readonly when: readonly PlannedTest[];
  readonly points?: number | PlannedDiscretion;
  readonly override?: number;
  readonly reset?: number;
  /** The index of a list. */
  readonly list?: number;
  readonly expiry?: PlannedPeriod;
}

export interface PlannedDiscretion {
  readonly attribute: number;
  readonly absent: number;
  readonly rescale?: { readonly multiply: number; readonly divide: number };
}

export interface PlannedSteps {
  readonly of: number;
  readonly first: PlannedInterval;
  readonly points: number;
  readonly every: number;
  readonly more: number;
  /** Infinity where there is no limit. */
  readonly most: number;
  readonly partial: "full" | "begun";
}

/** A test of one attribute; a boolean is tested as the interval of 0 or 1. */
export type PlannedTest = { readonly attribute: number } & (
  | ({ readonly kind: "interval" } & PlannedInterval)
  | { readonly kind: "values"; readonly values: readonly number[] }
  | { readonly kind: "absent" }
);

/** Both ends are in it; either may be infinite. */
export interface PlannedInterval {
  readonly from: number;
  readonly to: number;
}

/** So many months, then so many days. */
export interface PlannedPeriod {
  readonly months: number;
  readonly days: number;
}

export type PlannedWindow =
  | { readonly kind: "calendar-year" | "ever" }
  | { readonly kind: "rolling"; readonly period: PlannedPeriod };
