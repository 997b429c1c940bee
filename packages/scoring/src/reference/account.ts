import type { Citation, Clause, Day, PolicyRecord, Row } from "@tallyglass/policy";

/** One line of an account: points, and what gave or withheld them. */
export type ScoreLine = StartLine | ContributionLine | WithheldLine | SettlingLine;

export interface StartLine {
  readonly kind: "start";
  readonly points: number;
  readonly citations: readonly Citation[];
}

/** What one measurement of a clause came to. */
export interface ContributionLine {
  readonly kind: "contribution";
  readonly points: number;
  readonly clause: Clause;
  /** The row that applied; none where steps were climbed. */
  readonly row?: Row;
  /** What was measured, in whole units; none where each record is graded by itself. */
  readonly measured?: number;
  readonly records: readonly PolicyRecord[];
  /** The day of the act, or of the last one that was measured. */
  readonly date: Day;
  readonly citations: readonly Citation[];
}

/** What a rule took back from a clause. */
export interface WithheldLine {
  readonly kind: "stacking" | "cap" | "joint";
  readonly points: number;
  readonly clause: Clause;
  readonly date: Day;
  /** The fact that the records share, the joint rule; nothing for a cap, which is the clause's own. */
  readonly rule?: string;
  readonly citations: readonly Citation[];
}

/** What the whole came to: a new start, the edge of the scale, an override. */
export interface SettlingLine {
  readonly kind: "reset" | "clamp" | "override";
  readonly points: number;
  /** What the score was set to, or the edge it was kept at. */
  readonly to: number;
  /** The clause that resets or overrides. */
  readonly clause?: Clause;
  readonly date?: Day;
  readonly citations: readonly Citation[];
}

/** A line that belongs to a clause and a day, so that caps and joint rules can gather it. */
export type ClauseLine = ContributionLine | WithheldLine;

/** What a record does beside points, while it stands. */
export type StandingEffect = Listing | SettingEffect;

/** A resident stands on a list because of a record. */
export interface Listing {
  readonly kind: "listing";
  readonly list: string;
  readonly clause: Clause;
  readonly record: PolicyRecord;
  readonly date: Day;
  readonly citations: readonly Citation[];
}

/** The score is set because of a record: while it stands, or anew from its day on. */
export interface SettingEffect {
  readonly kind: "override" | "reset";
  readonly to: number;
  readonly clause: Clause;
  readonly record: PolicyRecord;
  readonly date: Day;
  readonly citations: readonly Citation[];
}
