import type { ReadingRun, Study } from "../../study/study.ts";
import { holds, type Verdict, verdicts } from "../../verdicts/verdicts.ts";

/** What a verdict is measured at under one choice of readings. */
export interface Measured {
  readonly value: number;
  readonly holds: boolean | null;
}

/** A run under one choice of readings, with every verdict in their order. */
export interface TriedReading {
  readonly options: Readonly<Record<string, string>>;
  /** How many readings differ from the run's own. */
  readonly size: number;
  readonly measured: readonly Measured[];
}

/** The run's own readings, and all others that were run. */
export interface TriedReadings {
  readonly base: TriedReading;
  readonly others: readonly TriedReading[];
}

/** Nothing where the run's own readings are not among the runs: only like is compared with like. */
export function triedReadings(study: Study, runs: readonly ReadingRun[]): TriedReadings | undefined {
  const tried = runs.map((run) => tryReading(run, study));
  const base = tried.find(({ size }) => size === 0);
  return base && { base, others: tried.filter(({ size }) => size > 0) };
}

function tryReading({ options, counted, scheme }: ReadingRun, { attributes }: Study): TriedReading {
  const context = { scheme, attributes };
  const measure = (verdict: Verdict): Measured => {
    const value = verdict.measure(counted, context);
    return { value, holds: holds(verdict, value) };
  };
  return { options, size: Object.keys(options).length, measured: verdicts.map(measure) };
}
