import { firstOfYear, lastOfYear, never } from "../plan/day-number.ts";
import { grown } from "./entries.ts";

const width = 4;
const clause = 0;
const first = 1;
const last = 2;
/** The last day on which something in it counts, or `-never`. */
const latest = 3;

/** The windows of a resident in which a clause measures or caps, and what was gathered in them. */
export class Windows {
  count = 0;
  sums: Float64Array = new Float64Array(16);
  /** What all records of a window come to together, whether or not they count on a day. */
  private totals: Float64Array = new Float64Array(16);
  private numbers: Int32Array = new Int32Array(16 * width);

  clear(): void {
    this.count = 0;
  }

  /** The window of a clause that holds a day. */
  find(ofClause: number, day: number, byYear: boolean): number {
    const { numbers, count } = this;
    for (let index = 0; index < count; index += 1) {
      const at = index * width;
      const within = day >= (numbers[at + first] as number) && day <= (numbers[at + last] as number);
      if (within && numbers[at + clause] === ofClause) return index;
    }
    return this.open(ofClause, day, byYear);
  }

  /** Empties all of them. */
  empty(): void {
    for (let index = 0; index < this.count; index += 1) {
      this.sums[index] = 0;
      this.numbers[index * width + latest] = -never;
    }
  }

  gather(index: number, amount: number, day: number): void {
    const at = index * width + latest;
    this.sums[index] = (this.sums[index] as number) + amount;
    if (day > (this.numbers[at] as number)) this.numbers[at] = day;
  }

  /** Notes an amount that may come to count; gives what all of a window come to. */
  expect(index: number, amount: number): number {
    const total = (this.totals[index] as number) + amount;
    this.totals[index] = total;
    return total;
  }

  clauseOf(index: number): number {
    return this.numbers[index * width + clause] as number;
  }

  latestOf(index: number): number {
    return this.numbers[index * width + latest] as number;
  }

  private open(ofClause: number, day: number, byYear: boolean): number {
    if ((this.count + 1) * width > this.numbers.length) {
      this.numbers = grown(this.numbers);
      this.sums = new Float64Array(this.numbers.length / width);
      const totals = new Float64Array(this.numbers.length / width);
      totals.set(this.totals);
      this.totals = totals;
    }
    const at = this.count * width;
    this.numbers[at + clause] = ofClause;
    this.numbers[at + first] = byYear ? firstOfYear(day) : -never;
    this.numbers[at + last] = byYear ? lastOfYear(day) : never;
    this.totals[this.count] = 0;
    this.count += 1;
    return this.count - 1;
  }
}
