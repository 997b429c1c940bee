import { grown, lengthened } from "./entries.ts";

/** The points of a resident on a day, by clause and day, before they are settled; in columns. */
export class Lines {
  count = 0;
  points: Float64Array = new Float64Array(64);
  clause: Int32Array = new Int32Array(64);
  date: Int32Array = new Int32Array(64);

  clear(): void {
    this.count = 0;
  }

  push(clause: number, points: number, date: number): void {
    const { count } = this;
    if (count === this.points.length) this.grow();
    this.clause[count] = clause;
    this.date[count] = date;
    this.points[count] = points;
    this.count = count + 1;
  }

  /** The points of all that is dated after a day. */
  sumAfter(day: number): number {
    let sum = 0;
    for (let line = 0; line < this.count; line += 1) {
      if ((this.date[line] as number) > day) sum += this.points[line] as number;
    }
    return sum;
  }

  private grow(): void {
    this.clause = grown(this.clause);
    this.date = grown(this.date);
    this.points = lengthened(this.points);
  }
}
