import { never, yearOf } from "../plan/day-number.ts";
import type { Clause } from "./clause.ts";
import { grown, lengthened } from "./entries.ts";

/** Where each number of a window stands in its row. */
const clauseAt = 0;
/** The calendar year that it is, or 0 where it is all time. */
const yearAt = 1;
/** The window of its clause that was opened before it, or -1. */
const previousAt = 2;
/** The last day on which something in it counts, or `-never`. */
const latestAt = 3;
/** The line that it has come to, or -1. */
const lineAt = 4;
const staleAt = 5;
const width = 6;

const sumAt = 0;
/** What all its records come to together, whether or not they count on a day. */
const totalAt = 1;
/** The least sum that can come to anything. */
const wakesAt = 2;
const amounts = 3;

/** The windows of a resident in which a clause measures or caps, and what was gathered in them. */
export class Windows {
  count = 0;
  /** In how many of them something was gathered since they were graded. */
  stale = 0;
  private rows: Int32Array = new Int32Array(16 * width);
  private sums: Float64Array = new Float64Array(16 * amounts);
  /** By clause: its window that was opened last, or -1. */
  private readonly recent: Int32Array;

  constructor(clauses: number) {
    this.recent = new Int32Array(clauses).fill(-1);
  }

  clear(): void {
    const { rows, recent } = this;
    for (let at = this.count * width - width; at >= 0; at -= width) recent[rows[at + clauseAt] as number] = -1;
    this.count = 0;
  }

  /** The window of a clause that holds a day. */
  find(clause: Clause, day: number): number {
    const { rows } = this;
    const year = clause.byYear ? yearOf(day) : 0;
    for (let index = this.recent[clause.index] as number; index >= 0; ) {
      const at = index * width;
      if (rows[at + yearAt] === year) return index;
      index = rows[at + previousAt] as number;
    }
    return this.open(clause, year);
  }

  /** Empties all of them. */
  empty(): void {
    const { rows, sums, count } = this;
    for (let index = 0; index < count; index += 1) {
      const at = index * width;
      sums[index * amounts + sumAt] = 0;
      rows[at + latestAt] = -never;
      rows[at + lineAt] = -1;
      rows[at + staleAt] = 0;
    }
    this.stale = 0;
  }

  gather(index: number, amount: number, day: number): void {
    const { rows, sums } = this;
    const at = index * width;
    sums[index * amounts + sumAt] = this.sumOf(index) + amount;
    if (day > (rows[at + latestAt] as number)) rows[at + latestAt] = day;
    if (rows[at + staleAt] === 1) return;
    rows[at + staleAt] = 1;
    this.stale += 1;
  }

  /**
   * Notes an amount that may come to count, one below 0 of which may let any sum come about; says whether
   * something can come of the window.
   */
  expect(index: number, amount: number): boolean {
    const { sums } = this;
    const at = index * amounts;
    if (amount < 0) sums[at + wakesAt] = Number.NEGATIVE_INFINITY;
    const total = (sums[at + totalAt] as number) + amount;
    sums[at + totalAt] = total;
    return total >= (sums[at + wakesAt] as number);
  }

  /** Whether nothing in it can come to anything, on any day. */
  isAsleep(index: number): boolean {
    const at = index * amounts;
    return (this.sums[at + totalAt] as number) < (this.sums[at + wakesAt] as number);
  }

  /** Whether still nothing comes of it with an amount more. */
  sleepsOn(index: number, amount: number): boolean {
    return this.sumOf(index) + amount < (this.sums[index * amounts + wakesAt] as number);
  }

  clauseOf(index: number): number {
    return this.rows[index * width + clauseAt] as number;
  }

  latestOf(index: number): number {
    return this.rows[index * width + latestAt] as number;
  }

  sumOf(index: number): number {
    return this.sums[index * amounts + sumAt] as number;
  }

  lineOf(index: number): number {
    return this.rows[index * width + lineAt] as number;
  }

  /** Whether something was gathered in it since it was graded; from now on it is held to be graded. */
  freshen(index: number): boolean {
    const at = index * width + staleAt;
    if (this.rows[at] === 0) return false;
    this.rows[at] = 0;
    this.stale -= 1;
    return true;
  }

  setLine(index: number, line: number): void {
    this.rows[index * width + lineAt] = line;
  }

  private open({ index: clause, wakesAt: least }: Clause, year: number): number {
    const { count } = this;
    if (count * width === this.rows.length) this.grow();
    const { rows, sums } = this;
    const at = count * width;
    rows[at + clauseAt] = clause;
    rows[at + yearAt] = year;
    rows[at + previousAt] = this.recent[clause] as number;
    sums[count * amounts + totalAt] = 0;
    sums[count * amounts + wakesAt] = least;
    this.recent[clause] = count;
    this.count = count + 1;
    return count;
  }

  private grow(): void {
    this.rows = grown(this.rows);
    this.sums = lengthened(this.sums);
  }
}
