import { addPeriod, never } from "../plan/day-number.ts";
import type {
  PlannedDiscretion,
  PlannedGrading,
  PlannedPeriod,
  PlannedRow,
  PlannedSteps,
} from "../plan/scoring-plan.ts";
import { type Box, boxOf, isIn } from "./box.ts";

/** How a record, or a count or sum, comes to points: every one of the same shape. */
export interface Grading {
  readonly rows: readonly Row[];
  readonly steps: PlannedSteps | undefined;
}

/** A row, every one of the same shape. */
export interface Row {
  /** Its number among the rows of all gradings. */
  readonly index: number;
  readonly when: Box;
  /** NaN where it gives none. */
  readonly points: number;
  readonly discretion: PlannedDiscretion | undefined;
  readonly expiry: PlannedPeriod | undefined;
  /** Whether it does more than give points. */
  readonly acts: boolean;
  /** What it sets the score to while it stands, and anew; NaN where it does not. */
  readonly override: number;
  readonly reset: number;
  /** -1 where it does not list. */
  readonly list: number;
}

/** Makes gradings, and numbers their rows. */
export class Gradings {
  readonly rows: Row[] = [];

  make(planned: PlannedGrading | undefined): Grading {
    if (planned?.kind === "steps") return { rows: [], steps: planned };
    return { rows: (planned?.rows ?? []).map((row) => this.makeRow(row)), steps: undefined };
  }

  private makeRow({ when, points, override, reset, list, expiry }: PlannedRow): Row {
    const row: Row = {
      index: this.rows.length,
      when: boxOf(when),
      points: typeof points === "object" ? points.absent : (points ?? Number.NaN),
      discretion: typeof points === "object" ? points : undefined,
      expiry,
      acts: override !== undefined || reset !== undefined || list !== undefined,
      override: override ?? Number.NaN,
      reset: reset ?? Number.NaN,
      list: list ?? -1,
    };
    this.rows.push(row);
    return row;
  }
}

/** The row that values fall under. */
export function rowOf({ rows }: Grading, values: Float64Array, offset: number): Row | undefined {
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Row;
    if (isIn(row.when, values, offset)) return row;
  }
  return undefined;
}

/** The points of values under their row, or by climbing; NaN if they come to nothing. */
export function pointsOf(grading: Grading, row: Row | undefined, values: Float64Array, offset: number): number {
  if (row === undefined) return grading.steps === undefined ? Number.NaN : climb(grading.steps, values, offset);
  return row.discretion === undefined ? row.points : assess(row.discretion, values, offset);
}

function assess({ attribute, absent, rescale }: PlannedDiscretion, values: Float64Array, offset: number): number {
  const given = values[offset + attribute] as number;
  if (Number.isNaN(given)) return absent;
  if (rescale === undefined) return given;
  const { multiply, divide } = rescale;
  const size = Math.floor((2 * Math.abs(given) * multiply + divide) / (2 * divide));
  return given < 0 ? -size : size;
}

function climb(steps: PlannedSteps, values: Float64Array, offset: number): number {
  const { of, first, points, every, more, most, partial } = steps;
  const value = values[offset + of] as number;
  if (!(value >= first.from)) return Number.NaN;
  const further = Math.max(0, value - first.to) / every;
  const reached = points + more * (partial === "full" ? Math.floor(further) : Math.ceil(further));
  return Math.abs(reached) > most ? Math.sign(reached) * most : reached;
}

/** The day a period after another; never without a period. */
export function after(period: PlannedPeriod | undefined, day: number): number {
  return period === undefined ? never : addPeriod(day, period.months, period.days);
}
