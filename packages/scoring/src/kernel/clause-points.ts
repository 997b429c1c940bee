/** The points of clauses on a day, and which of them have any. */
export class ClausePoints {
  readonly points: Float64Array;
  readonly touched: Int32Array;
  count = 0;
  private readonly marks: Uint8Array;

  constructor(clauses: number) {
    this.points = new Float64Array(clauses);
    this.touched = new Int32Array(clauses);
    this.marks = new Uint8Array(clauses);
  }

  give(clause: number, points: number): void {
    this.points[clause] = (this.points[clause] as number) + points;
    if (this.marks[clause] === 1) return;
    this.marks[clause] = 1;
    this.touched[this.count] = clause;
    this.count += 1;
  }

  clear(): void {
    const { points, touched, marks } = this;
    for (let index = 0; index < this.count; index += 1) {
      const clause = touched[index] as number;
      points[clause] = 0;
      marks[clause] = 0;
    }
    this.count = 0;
  }
}
