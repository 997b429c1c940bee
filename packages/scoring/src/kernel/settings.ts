import { never } from "../plan/day-number.ts";
import type { Row } from "./grading.ts";

/** The lists on which a resident stands, and what the score is set to. */
export class Settings {
  readonly listed: Uint8Array;
  /** The lowest override; NaN where there is none. */
  override = Number.NaN;
  /** The latest reset, the lowest of its day; NaN where there is none. */
  reset = Number.NaN;
  resetOn = -never;
  /** Whether nothing was noted. */
  empty = true;
  private readonly rows: readonly Row[];

  constructor(lists: number, rows: readonly Row[]) {
    this.listed = new Uint8Array(lists);
    this.rows = rows;
  }

  clear(): void {
    if (this.empty) return;
    this.empty = true;
    this.listed.fill(0);
    this.override = Number.NaN;
    this.reset = Number.NaN;
    this.resetOn = -never;
  }

  /** Takes in what a row does beside points, to a record of a day. */
  note(row: number, date: number): void {
    this.empty = false;
    const { list, override, reset } = this.rows[row] as Row;
    if (list >= 0) this.listed[list] = 1;
    if (!Number.isNaN(override)) this.noteOverride(override);
    if (!Number.isNaN(reset)) this.noteReset(reset, date);
  }

  private noteOverride(to: number): void {
    if (!(to >= this.override)) this.override = to;
  }

  private noteReset(to: number, date: number): void {
    if (date < this.resetOn || (date === this.resetOn && to >= this.reset)) return;
    this.reset = to;
    this.resetOn = date;
  }
}
