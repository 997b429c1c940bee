import type { ScoringPlan } from "@tallyglass/scoring/kernel";
import type { ClassTables } from "./classes.ts";
import type { EntailedTable, OutcomeTable } from "./deed-tables.ts";
import type { AttributeTable, GroupTable } from "./population-tables.ts";
import type { RecordingTables } from "./recording-tables.ts";

/** A scenario as tables of numbers: plain data that a worker can be sent. */
export interface SimulationPlan {
  readonly seed: number;
  readonly replicates: number;
  readonly residents: number;
  /** The first day of each year of the run as a day number, and the day after the last. */
  readonly yearStarts: Int32Array;
  readonly attributes: readonly AttributeTable[];
  readonly scored: GroupTable;
  readonly classes: ClassTables;
  /** In the order of codes, as the scoring plans number them. */
  readonly behaviours: readonly BehaviourTable[];
  readonly recording: RecordingTables;
  readonly policies: readonly ScoringPlan[];
  readonly feedbacks: readonly FeedbackTable[];
  readonly groupings: readonly Grouping[];
}

/** One behaviour as residents show it. */
export interface BehaviourTable {
  readonly code: string;
  readonly dishonest: boolean;
  /** The attributes that its hazard looks at, and the stride of each in `accepted`. */
  readonly attributes: Int32Array;
  readonly strides: Int32Array;
  /**
   * A candidate happens where its word is below this, by combination of the attributes; whatever its word where
   * there are none.
   */
  readonly accepted: Float64Array;
  readonly outcomes: OutcomeTable;
  readonly entailed: EntailedTable;
  /** The feedbacks that raise or lower it: their numbers, and the least and most that they multiply together. */
  readonly feedbacks: Int32Array;
  readonly leastFeedback: number;
  readonly mostFeedback: number;
  /** How many attributes a record of it has. */
  readonly width: number;
}

/** A state of the score under the first policy that changes hazards. */
export interface FeedbackTable {
  /** The number of the list, or -1 where it is a state of the band. */
  readonly list: number;
  readonly fromRank: number;
  readonly toRank: number;
  readonly times: number;
}

/** Attributes by whose combinations residents are counted. */
export interface Grouping {
  readonly ids: readonly string[];
  readonly attributes: Int32Array;
  readonly strides: Int32Array;
  readonly size: number;
}
