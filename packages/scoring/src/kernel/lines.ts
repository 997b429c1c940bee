import type { ClausePoints } from "./clause-points.ts";
import { grown, lengthened } from "./entries.ts";

/** The points of a resident on a day, by clause and day, before they are settled; in columns. */
export class Lines {
  count = 0;
  /** Their points together. */
  sum = 0;
  points: Float64Array = new Float64Array(64);
  clause: Int32Array = new Int32Array(64);
  date: Int32Array = new Int32Array(64);
  /** What they come to by clause. */
  readonly given: ClausePoints;
  private kept = 0;

  constructor(given: ClausePoints) {
    this.given = given;
  }

  clear(): void {
    this.count = 0;
    this.kept = 0;
    this.sum = 0;
    this.given.clear();
  }

  /** Adds a line, and gives its number. */
  push(clause: number, points: number, date: number): number {
    const { count } = this;
    if (count === this.points.length) this.grow();
    this.clause[count] = clause;
    this.date[count] = date;
    this.points[count] = points;
    this.count = count + 1;
    this.give(clause, points);
    return count;
  }

  change(line: number, points: number, date: number): void {
    this.give(this.clause[line] as number, points - (this.points[line] as number));
    this.points[line] = points;
    this.date[line] = date;
  }

  /** Those that come from now on are taken back at the next recall. */
  keep(): void {
    this.kept = this.count;
  }

  recall(): void {
    for (let line = this.kept; line < this.count; line += 1) {
      this.give(this.clause[line] as number, -(this.points[line] as number));
    }
    this.count = this.kept;
  }

  /** The points of all that is dated after a day. */
  sumAfter(day: number): number {
    let sum = 0;
    for (let line = 0; line < this.count; line += 1) {
      if ((this.date[line] as number) > day) sum += this.points[line] as number;
    }
    return sum;
  }

  private give(clause: number, points: number): void {
    this.sum += points;
    this.given.give(clause, points);
  }

  private grow(): void {
    this.clause = grown(this.clause);
    this.date = grown(this.date);
    this.points = lengthened(this.points);
  }
}
