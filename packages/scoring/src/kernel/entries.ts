import { never } from "../plan/day-number.ts";
import { flags } from "./flags.ts";

/** What a record comes to under one clause; all but the points, in one row of numbers. */
const width = 9;
const from = 0;
const to = 1;
const until = 2;
const clause = 3;
const marks = 4;
const record = 5;
const row = 6;
const window = 7;
const on = 8;

/** A record, in one row of numbers. */
const recordWidth = 6;
const first = 0;
const behaviour = 1;
const date = 2;
const recorded = 3;
const withdrawn = 4;
const fact = 5;

/**
 * The records of a resident, and their entries: what they come to under the clauses that govern them.
 * An entry counts on the days `from` to `to`, the last not among them.
 */
export class Entries {
  count = 0;
  recordCount = 0;
  points: Float64Array = new Float64Array(64);
  private numbers: Int32Array = new Int32Array(64 * width);
  private records: Int32Array = new Int32Array(32 * recordWidth);

  clear(): void {
    this.count = 0;
    this.recordCount = 0;
  }

  /** Begins a record under at most so many clauses. */
  open(ofBehaviour: number, ofDay: number, seen: number, gone: number, ofFact: number, clauses: number): number {
    if ((this.recordCount + 1) * recordWidth > this.records.length) this.records = grown(this.records);
    if ((this.count + clauses) * width > this.numbers.length) {
      this.numbers = grown(this.numbers, clauses * width);
      const points = new Float64Array(this.numbers.length / width);
      points.set(this.points);
      this.points = points;
    }
    const { records } = this;
    const at = this.recordCount * recordWidth;
    records[at + first] = this.count;
    records[at + behaviour] = ofBehaviour;
    records[at + date] = ofDay;
    records[at + recorded] = seen;
    records[at + withdrawn] = gone;
    records[at + fact] = ofFact;
    this.recordCount += 1;
    return this.recordCount - 1;
  }

  /** Adds an entry of the record that was begun last. */
  push(ofClause: number, given: number, ends: number, particular: number, ofRow: number, inWindow: number): void {
    const { numbers, records } = this;
    const current = this.recordCount - 1;
    const of = current * recordWidth;
    const gone = records[of + withdrawn] as number;
    const at = this.count * width;
    numbers[at + from] = records[of + recorded] as number;
    numbers[at + to] = gone < ends ? gone : ends;
    numbers[at + until] = ends;
    numbers[at + clause] = ofClause;
    numbers[at + marks] = particular;
    numbers[at + record] = current;
    numbers[at + row] = ofRow;
    numbers[at + window] = inWindow;
    numbers[at + on] = records[of + date] as number;
    this.points[this.count] = given;
    this.count += 1;
  }

  withdraw(index: number, day: number): void {
    this.records[index * recordWidth + withdrawn] = day;
    const last = index + 1 < this.recordCount ? this.firstOf(index + 1) : this.count;
    for (let entry = this.firstOf(index); entry < last; entry += 1) {
      this.numbers[entry * width + to] = Math.min(day, this.numbers[entry * width + until] as number);
    }
  }

  /**
   * Marks the entries of the last record that share their fact with others, and those others; says
   * whether there are any.
   */
  markShared(ofFact: number): boolean {
    const { numbers, records } = this;
    const own = this.firstOf(this.recordCount - 1);
    let found = this.count - own > 1;
    for (let entry = 0; entry < own; entry += 1) {
      const at = entry * width;
      if (records[(numbers[at + record] as number) * recordWidth + fact] !== ofFact) continue;
      numbers[at + marks] = (numbers[at + marks] as number) | flags.shared;
      found = true;
    }
    if (found) {
      for (let at = own * width; at < this.count * width; at += width) {
        numbers[at + marks] = (numbers[at + marks] as number) | flags.shared;
      }
    }
    return found;
  }

  fromOf(entry: number): number {
    return this.numbers[entry * width + from] as number;
  }

  toOf(entry: number): number {
    return this.numbers[entry * width + to] as number;
  }

  clauseOf(entry: number): number {
    return this.numbers[entry * width + clause] as number;
  }

  flagsOf(entry: number): number {
    return this.numbers[entry * width + marks] as number;
  }

  recordOf(entry: number): number {
    return this.numbers[entry * width + record] as number;
  }

  rowOf(entry: number): number {
    return this.numbers[entry * width + row] as number;
  }

  windowOf(entry: number): number {
    return this.numbers[entry * width + window] as number;
  }

  dateOf(entry: number): number {
    return this.numbers[entry * width + on] as number;
  }

  factOf(entry: number): number {
    return this.records[this.recordOf(entry) * recordWidth + fact] as number;
  }

  behaviourOf(entry: number): number {
    return this.records[this.recordOf(entry) * recordWidth + behaviour] as number;
  }

  recordedOf(entry: number): number {
    return this.records[this.recordOf(entry) * recordWidth + recorded] as number;
  }

  /** A record that stands comes before all that were withdrawn. */
  withdrawnOf(entry: number): number {
    const day = this.records[this.recordOf(entry) * recordWidth + withdrawn] as number;
    return day === never ? -never : day;
  }

  private firstOf(index: number): number {
    return this.records[index * recordWidth + first] as number;
  }
}

export function grown(array: Int32Array, more = 0): Int32Array {
  const larger = new Int32Array(2 * array.length + more);
  larger.set(array);
  return larger;
}
