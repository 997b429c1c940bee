import type { Day } from "../model/day.ts";

/** What a record carries for an attribute; numbers in whole units of their last decimal. */
export type AttributeValue = string | number | boolean;

/**
 * One thing that a department wrote down about one synthetic resident. Checked: its behaviour is in
 * the catalogue, its attributes are those of the behaviour, its days are days.
 */
export interface PolicyRecord {
  readonly resident: string;
  readonly behaviour: string;
  /** The day of the act. */
  readonly date: Day;
  /** The day the city received it. */
  readonly recorded: Day;
  /** The day it was corrected away. */
  readonly withdrawn?: Day;
  /** Records of one and the same act share it. */
  readonly fact?: string;
  /** Where it was recorded; the policy's own place where it is left out. */
  readonly place?: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** Why a record, or a row of a record file, is refused. The value refused is named only if it is harmless. */
export interface RecordFinding {
  readonly code: RecordFindingCode;
  readonly message: string;
  /** The field at fault, for those who can point at it. */
  readonly field?: string;
}

/** A published code is never renamed and never reused. */
export const recordFindingCodes = {
  "malformed-line": "a line that is not an object of JSON, or a row that does not fit its header",
  "not-synthetic": "a resident id that is not synthetic by form",
  "identity-shaped": "a value or field that looks like a real person's identifier",
  "missing-field": "a record without a field that it must have",
  "wrong-type": "a value of another type than its field takes",
  "unknown-behaviour": "a behaviour that no catalogue holds",
  "unknown-attribute": "a field that neither every record nor the behaviour has",
  "missing-attribute": "a record without an attribute that its behaviour requires",
  "invalid-value": "a value that is not among those of its attribute",
  "out-of-range": "a value outside the range of its attribute",
  "invalid-day": "a day that the calendar does not have, or days in the wrong order",
} as const satisfies Record<string, string>;

export type RecordFindingCode = keyof typeof recordFindingCodes;
