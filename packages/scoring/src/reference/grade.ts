import { type Discretion, type Effect, type Row, rescale, rowFor, type Steps, type Values } from "@tallyglass/policy";
import type { ContributionLine, StandingEffect } from "./account.ts";
import type { Measurement } from "./measure.ts";
import { type Remark, remarkOnMeasurement } from "./remarks.ts";

/** What the measurements came to. */
export interface Graded {
  readonly lines: readonly ContributionLine[];
  readonly effects: readonly StandingEffect[];
  readonly remarks: readonly Remark[];
}

/** Step 4: the row that applies, or the steps climbed. */
export function gradeAll(measurements: readonly Measurement[]): Graded {
  const lines: ContributionLine[] = [];
  const effects: StandingEffect[] = [];
  const remarks: Remark[] = [];
  for (const measurement of measurements) {
    const values = valuesOf(measurement);
    const { clause } = measurement;
    const row = clause.grading.kind === "table" ? rowFor(clause.grading.rows, values) : undefined;
    const points = clause.grading.kind === "table" ? pointsOf(row?.effect, values) : climb(clause.grading, values);
    if (points !== undefined) lines.push(lineOf(measurement, points, row));
    if (row !== undefined) effects.push(...effectsOf(measurement, row));
    remarks.push(...remarkOnMeasurement(measurement, row !== undefined || points !== undefined));
  }
  return { lines, effects, remarks };
}

function valuesOf({ clause, records, measured }: Measurement): Values {
  return measured === undefined ? records[0].attributes : { [clause.measure.kind]: measured };
}

function pointsOf(effect: Effect | undefined, values: Values): number | undefined {
  const points = effect?.points;
  return typeof points === "object" ? assessed(points, values) : points;
}

function assessed({ attribute, absent, rescale: lending }: Discretion, values: Values): number {
  const given = values[attribute];
  if (typeof given !== "number") return absent;
  return lending === undefined ? given : rescale(given, lending);
}

/** So many points within the first step, then more for every further one, at most so many. */
function climb(steps: Steps, values: Values): number | undefined {
  const { first, every, partial, most } = steps;
  const value = values[steps.of ?? ("sum" in values ? "sum" : "count")];
  if (typeof value !== "number" || value < first.from) return undefined;
  const further = Math.max(0, value - first.to) / every;
  const points = steps.points + steps.more * (partial === "full" ? Math.floor(further) : Math.ceil(further));
  const limit = most?.points ?? Number.POSITIVE_INFINITY;
  return Math.abs(points) > limit ? Math.sign(points) * limit : points;
}

function lineOf(
  { clause, records, measured, date }: Measurement,
  points: number,
  row: Row | undefined,
): ContributionLine {
  const citations = row?.citations ?? (clause.grading.kind === "steps" ? clause.grading.citations : clause.citations);
  return {
    kind: "contribution",
    points,
    clause,
    ...(row && { row }),
    ...(measured !== undefined && { measured }),
    records,
    date,
    citations,
  };
}

function effectsOf({ clause, date, records: [record] }: Measurement, { effect, citations }: Row): StandingEffect[] {
  const { list, override, reset } = effect;
  const effects: StandingEffect[] = [];
  if (list !== undefined) effects.push({ kind: "listing", list, clause, record, date, citations });
  if (override !== undefined) effects.push({ kind: "override", to: override, clause, record, date, citations });
  if (reset !== undefined) effects.push({ kind: "reset", to: reset, clause, record, date, citations });
  return effects;
}
