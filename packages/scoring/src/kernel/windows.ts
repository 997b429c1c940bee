import { firstOfYear, lastOfYear, never } from "../plan/day-number.ts";
import type { Clause } from "./clause.ts";
import { grown, lengthened } from "./entries.ts";

/** The windows of a resident in which a clause measures or caps, and what was gathered in them; in columns. */
export class Windows {
  count = 0;
  clause: Int32Array = new Int32Array(16);
  /** The last day on which something in it counts, or `-never`. */
  latest: Int32Array = new Int32Array(16);
  sums: Float64Array = new Float64Array(16);
  private first: Int32Array = new Int32Array(16);
  private last: Int32Array = new Int32Array(16);
  /** What all records of a window come to together, whether or not they count on a day. */
  private totals: Float64Array = new Float64Array(16);
  /** The least sum of a window that can come to anything. */
  private wakes: Float64Array = new Float64Array(16);

  clear(): void {
    this.count = 0;
  }

  /** The window of a clause that holds a day. Of windows, the last are looked at first: records mostly come by day. */
  find(clause: Clause, day: number): number {
    const { first, last } = this;
    for (let index = this.count - 1; index >= 0; index -= 1) {
      const within = day >= (first[index] as number) && day <= (last[index] as number);
      if (within && this.clause[index] === clause.index) return index;
    }
    return this.open(clause, day);
  }

  /** Empties all of them. */
  empty(): void {
    for (let index = 0; index < this.count; index += 1) {
      this.sums[index] = 0;
      this.latest[index] = -never;
    }
  }

  gather(index: number, amount: number, day: number): void {
    this.sums[index] = (this.sums[index] as number) + amount;
    if (day > (this.latest[index] as number)) this.latest[index] = day;
  }

  /** Notes an amount that may come to count; one below 0 may let any sum come about. */
  expect(index: number, amount: number): void {
    if (amount < 0) this.wakes[index] = Number.NEGATIVE_INFINITY;
    this.totals[index] = (this.totals[index] as number) + amount;
  }

  /** Whether nothing in it can come to anything, on any day. */
  isAsleep(index: number): boolean {
    return (this.totals[index] as number) < (this.wakes[index] as number);
  }

  /** Looks ahead: gathers an amount that is yet to come, and says whether still nothing can come of it. */
  sleepsOn(index: number, amount: number): boolean {
    const sum = (this.sums[index] as number) + amount;
    this.sums[index] = sum;
    return sum < (this.wakes[index] as number);
  }

  private open({ index: clause, byYear, wakesAt }: Clause, day: number): number {
    const { count } = this;
    if (count === this.clause.length) this.grow();
    this.clause[count] = clause;
    this.first[count] = byYear ? firstOfYear(day) : -never;
    this.last[count] = byYear ? lastOfYear(day) : never;
    this.totals[count] = 0;
    this.wakes[count] = wakesAt;
    this.count = count + 1;
    return count;
  }

  private grow(): void {
    this.clause = grown(this.clause);
    this.latest = grown(this.latest);
    this.first = grown(this.first);
    this.last = grown(this.last);
    this.sums = lengthened(this.sums);
    this.totals = lengthened(this.totals);
    this.wakes = lengthened(this.wakes);
  }
}
