import { never } from "../plan/day-number.ts";
import { flags } from "./flags.ts";

/** The records of a resident, in columns. */
class Records {
  count = 0;
  /** The first entry of each; the next record begins where it ends. */
  first: Int32Array = new Int32Array(32);
  behaviour: Int32Array = new Int32Array(32);
  date: Int32Array = new Int32Array(32);
  recorded: Int32Array = new Int32Array(32);
  withdrawn: Int32Array = new Int32Array(32);
  fact: Int32Array = new Int32Array(32);

  grow(): void {
    this.first = grown(this.first);
    this.behaviour = grown(this.behaviour);
    this.date = grown(this.date);
    this.recorded = grown(this.recorded);
    this.withdrawn = grown(this.withdrawn);
    this.fact = grown(this.fact);
  }
}

/**
 * The records of a resident, and their entries, in columns: what they come to under the clauses that
 * govern them. An entry counts on the days `from` to `to`, the last not among them.
 */
export class Entries {
  count = 0;
  from: Int32Array = new Int32Array(64);
  to: Int32Array = new Int32Array(64);
  clause: Int32Array = new Int32Array(64);
  flags: Int32Array = new Int32Array(64);
  row: Int32Array = new Int32Array(64);
  window: Int32Array = new Int32Array(64);
  date: Int32Array = new Int32Array(64);
  points: Float64Array = new Float64Array(64);
  /** The entries in the order of the days from which they count. */
  order: Int32Array = new Int32Array(64);
  /** Where each ends if its record stands. */
  private until: Int32Array = new Int32Array(64);
  private record: Int32Array = new Int32Array(64);
  private readonly records = new Records();

  clear(): void {
    this.count = 0;
    this.records.count = 0;
  }

  /** Begins a record under at most so many clauses. */
  open(behaviour: number, date: number, recorded: number, withdrawn: number, fact: number, clauses: number): number {
    const { records } = this;
    const index = records.count;
    if (index === records.first.length) records.grow();
    while (this.count + clauses > this.from.length) this.grow();
    records.first[index] = this.count;
    records.behaviour[index] = behaviour;
    records.date[index] = date;
    records.recorded[index] = recorded;
    records.withdrawn[index] = withdrawn;
    records.fact[index] = fact;
    records.count = index + 1;
    return index;
  }

  /** Adds an entry of the record that was begun last. */
  push(clause: number, points: number, ends: number, kind: number, row: number, window: number): void {
    const { count, records } = this;
    const record = records.count - 1;
    const from = records.recorded[record] as number;
    this.from[count] = from;
    this.to[count] = Math.min(records.withdrawn[record] as number, ends);
    this.until[count] = ends;
    this.clause[count] = clause;
    this.flags[count] = kind;
    this.record[count] = record;
    this.row[count] = row;
    this.window[count] = window;
    this.date[count] = records.date[record] as number;
    this.points[count] = points;
    this.enqueue(count, from);
    this.count = count + 1;
  }

  withdraw(index: number, day: number): void {
    const { records } = this;
    records.withdrawn[index] = day;
    const last = index + 1 < records.count ? (records.first[index + 1] as number) : this.count;
    for (let entry = records.first[index] as number; entry < last; entry += 1) {
      this.to[entry] = Math.min(day, this.until[entry] as number);
    }
  }

  /**
   * Marks the entries of the last record that share their fact with others, and those others; says
   * whether there are any.
   */
  markShared(fact: number): boolean {
    const own = this.records.first[this.records.count - 1] as number;
    let found = this.count - own > 1;
    for (let entry = 0; entry < own; entry += 1) {
      if (this.factOf(entry) !== fact) continue;
      this.mark(entry);
      found = true;
    }
    if (found) for (let entry = own; entry < this.count; entry += 1) this.mark(entry);
    return found;
  }

  factOf(entry: number): number {
    return this.records.fact[this.record[entry] as number] as number;
  }

  behaviourOf(entry: number): number {
    return this.records.behaviour[this.record[entry] as number] as number;
  }

  /** A record that stands comes before all that were withdrawn. */
  withdrawnOf(entry: number): number {
    const day = this.records.withdrawn[this.record[entry] as number] as number;
    return day === never ? -never : day;
  }

  private mark(entry: number): void {
    this.flags[entry] = (this.flags[entry] as number) | flags.shared;
  }

  /** Puts an entry behind all that count from its day or earlier. */
  private enqueue(entry: number, day: number): void {
    const { order, from } = this;
    let place = entry;
    for (; place > 0 && (from[order[place - 1] as number] as number) > day; place -= 1) {
      order[place] = order[place - 1] as number;
    }
    order[place] = entry;
  }

  private grow(): void {
    this.from = grown(this.from);
    this.to = grown(this.to);
    this.until = grown(this.until);
    this.clause = grown(this.clause);
    this.flags = grown(this.flags);
    this.record = grown(this.record);
    this.row = grown(this.row);
    this.window = grown(this.window);
    this.date = grown(this.date);
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
