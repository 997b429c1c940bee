import { never } from "../plan/day-number.ts";
import { flags } from "./flags.ts";

const { shared } = flags;

/** Where each number of a record stands in its row. */
const behaviourAt = 0;
const dateAt = 1;
const recordedAt = 2;
const withdrawnAt = 3;
const factAt = 4;
const recordWidth = 5;

/** Where each number of an entry stands in its row. */
const recordAt = 0;
/** Where it ends if its record stands. */
const untilAt = 1;
const clauseAt = 2;
const kindAt = 3;
const rowAt = 4;
const windowAt = 5;
const entryWidth = 6;

/**
 * The records of a resident, and their entries: what they come to under the clauses that govern them, a
 * row of whole numbers each. An entry counts from the day on which its record is received to before its end.
 */
export class Entries {
  count = 0;
  /** How many stand in the order of days. */
  queued = 0;
  private rows: Int32Array = new Int32Array(64 * entryWidth);
  private points: Float64Array = new Float64Array(64);
  private records: Int32Array = new Int32Array(32 * recordWidth);
  private recordCount = 0;
  /** Of entries, in the order of the days from which they count. */
  private order: Int32Array = new Int32Array(64);

  clear(): void {
    this.count = 0;
    this.recordCount = 0;
  }

  /** Begins a record, and gives its number. */
  open(behaviour: number, date: number, recorded: number, withdrawn: number, fact: number): number {
    const index = this.recordCount;
    const at = index * recordWidth;
    if (at === this.records.length) this.records = grown(this.records);
    const { records } = this;
    records[at + behaviourAt] = behaviour;
    records[at + dateAt] = date;
    records[at + recordedAt] = recorded;
    records[at + withdrawnAt] = withdrawn;
    records[at + factAt] = fact;
    this.recordCount = index + 1;
    return index;
  }

  /** Adds an entry of the record that was begun last. */
  push(clause: number, points: number, until: number, kind: number, row: number, window: number): void {
    const { count } = this;
    if (count === this.points.length) this.grow();
    const { rows } = this;
    const at = count * entryWidth;
    rows[at + recordAt] = this.recordCount - 1;
    rows[at + untilAt] = until;
    rows[at + clauseAt] = clause;
    rows[at + kindAt] = kind;
    rows[at + rowAt] = row;
    rows[at + windowAt] = window;
    this.points[count] = points;
    this.count = count + 1;
  }

  withdraw(index: number, day: number): void {
    this.records[index * recordWidth + withdrawnAt] = day;
  }

  /**
   * Marks the entries of the last record, from its first on, that share their fact with others, and those
   * others; says whether there are any.
   */
  markShared(fact: number, own: number): boolean {
    let found = this.count - own > 1;
    for (let entry = 0; entry < own; entry += 1) {
      if (this.factOf(entry) !== fact) continue;
      this.mark(entry);
      found = true;
    }
    if (found) for (let entry = own; entry < this.count; entry += 1) this.mark(entry);
    return found;
  }

  /** Puts an entry behind all in the order of days that count from its day or earlier. */
  enqueue(entry: number): void {
    const { order } = this;
    const day = this.fromOf(entry);
    let place = this.queued;
    for (; place > 0 && this.fromOf(order[place - 1] as number) > day; place -= 1) {
      order[place] = order[place - 1] as number;
    }
    order[place] = entry;
    this.queued += 1;
  }

  /** The entry at a place in the order of days. */
  at(place: number): number {
    return this.order[place] as number;
  }

  fromOf(entry: number): number {
    return this.ofRecord(entry, recordedAt);
  }

  /** The day on which it no longer counts. */
  toOf(entry: number): number {
    return Math.min(this.ofRecord(entry, withdrawnAt), this.rows[entry * entryWidth + untilAt] as number);
  }

  clauseOf(entry: number): number {
    return this.rows[entry * entryWidth + clauseAt] as number;
  }

  kindOf(entry: number): number {
    return this.rows[entry * entryWidth + kindAt] as number;
  }

  rowOf(entry: number): number {
    return this.rows[entry * entryWidth + rowAt] as number;
  }

  windowOf(entry: number): number {
    return this.rows[entry * entryWidth + windowAt] as number;
  }

  dateOf(entry: number): number {
    return this.ofRecord(entry, dateAt);
  }

  pointsOf(entry: number): number {
    return this.points[entry] as number;
  }

  factOf(entry: number): number {
    return this.ofRecord(entry, factAt);
  }

  behaviourOf(entry: number): number {
    return this.ofRecord(entry, behaviourAt);
  }

  /** A record that stands comes before all that were withdrawn. */
  withdrawnOf(entry: number): number {
    const day = this.ofRecord(entry, withdrawnAt);
    return day === never ? -never : day;
  }

  private ofRecord(entry: number, column: number): number {
    return this.records[(this.rows[entry * entryWidth + recordAt] as number) * recordWidth + column] as number;
  }

  private mark(entry: number): void {
    const at = entry * entryWidth + kindAt;
    this.rows[at] = (this.rows[at] as number) | shared;
  }

  private grow(): void {
    this.rows = grown(this.rows);
    this.order = grown(this.order);
    this.points = lengthened(this.points);
  }
}

export function lengthened(array: Float64Array): Float64Array {
  const longer = new Float64Array(2 * array.length);
  longer.set(array);
  return longer;
}

export function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
