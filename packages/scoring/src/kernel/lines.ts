import { grown } from "./entries.ts";

const width = 2;
const clause = 0;
const date = 1;

/** The points of a resident on a day, by clause and day, before they are settled. */
export class Lines {
  count = 0;
  points: Float64Array = new Float64Array(64);
  private numbers: Int32Array = new Int32Array(64 * width);

  clear(): void {
    this.count = 0;
  }

  push(ofClause: number, given: number, on: number): void {
    if ((this.count + 1) * width > this.numbers.length) this.grow();
    const at = this.count * width;
    this.numbers[at + clause] = ofClause;
    this.numbers[at + date] = on;
    this.points[this.count] = given;
    this.count += 1;
  }

  clauseOf(line: number): number {
    return this.numbers[line * width + clause] as number;
  }

  dateOf(line: number): number {
    return this.numbers[line * width + date] as number;
  }

  /** The points of all that is dated after a day. */
  sumAfter(day: number): number {
    let sum = 0;
    for (let line = 0; line < this.count; line += 1) {
      if (this.dateOf(line) > day) sum += this.points[line] as number;
    }
    return sum;
  }

  private grow(): void {
    this.numbers = grown(this.numbers);
    const points = new Float64Array(this.numbers.length / width);
    points.set(this.points);
    this.points = points;
  }
}
