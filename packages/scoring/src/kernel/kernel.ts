/**
 * Scores residents, one after the other, and says nothing but numbers: the points of `scoreResident`
 * without the account. It trusts what it is given. Days are whole days since 1970-01-01.
 */
export interface Kernel {
  /** Forgets the resident. What was found out stays until the next question. */
  clear(): void;
  /**
   * Adds a record, and gives its number. `behaviour` is its index in the plan, `withdrawn` is `never`
   * where it stands, `fact` is a number of at least 0 that the records of one act share, or -1. From
   * `offset` on, `values` holds a number for each attribute of the behaviour, in the order of the
   * plan: whole units, 0 or 1, the index of a value, NaN where it is absent. Records come in any
   * order; of those that share fact, behaviour and all three days, what `createEncoder` puts first
   * comes first.
   */
  add(
    behaviour: number,
    date: number,
    recorded: number,
    withdrawn: number,
    fact: number,
    values: Float64Array,
    offset: number,
  ): number;
  /** Sets the day on which a record is corrected away. */
  withdraw(index: number, day: number): void;
  /**
   * Scores the resident as things stand on a day. What it found out stands below until the next call.
   *
   * @throws {RangeError} where the reference does: if a sum is too large to be exact.
   */
  scoreOn(day: number): void;
  /**
   * Whether nothing on the file can ever count: on every day the outcome is that of an empty file.
   * Known from the records alone, without a question. A file that is not silent may still come to nothing.
   */
  readonly silent: boolean;
  /** Whether there is a score. */
  readonly known: boolean;
  /** NaN where it is not known. */
  readonly score: number;
  readonly change: number;
  /** The index among `bandsOn(plan, day)`, or -1. */
  readonly band: number;
  /** By list of the plan: 1 where the resident stands on it. */
  readonly listed: Uint8Array;
  /** Until the day before, all of this stays as it is, unless a record is added or withdrawn. */
  readonly changesOn: number;
  /** The clauses that were looked at, in any order; `touchedCount` of them. */
  readonly touched: Int32Array;
  readonly touchedCount: number;
  /** By clause of the plan: its points, less what stacking, caps and joint rules withheld. */
  readonly clausePoints: Float64Array;
  /** What resets, the edges of the scale and overrides add. */
  readonly settled: number;
}
