import { bootstrapInterval, type Interval, type ResamplingKey } from "./interval.ts";

/** What one assessor made of deeds of one kind. */
export interface Assessed {
  readonly assessor: string;
  readonly deeds: number;
  readonly recorded: number;
}

/** The same kind of deed before the strictest and the most lenient of its assessors. */
export interface AssessorSpread {
  readonly strictest: Assessed;
  readonly lenient: Assessed;
  /** Recorded share of the strictest, over that of the most lenient; 1 where it does not matter who assesses. */
  readonly ratio: number;
  readonly interval: Interval;
}

/**
 * How much hangs on who assesses. Only the ratio of shares has a meaning where the deeds that nobody would have recorded
 * were not counted. Nothing with fewer than two assessors, or where nothing was recorded.
 *
 * @example
 * ```ts
 * assessorSpread([{ assessor: "a", deeds: 100, recorded: 20 }, { assessor: "b", deeds: 100, recorded: 80 }], key)?.ratio; // 0.25
 * ```
 */
export function assessorSpread(all: readonly Assessed[], key: ResamplingKey): AssessorSpread | null {
  const rising = all.filter(({ deeds }) => deeds > 0).toSorted((left, right) => shareOf(left) - shareOf(right));
  const strictest = rising[0];
  const lenient = rising.at(-1);
  if (strictest === undefined || lenient === undefined || rising.length < 2 || lenient.recorded === 0) return null;
  const ratioOf = (strata: readonly (readonly number[])[]) => shareIn(strata[0]) / shareIn(strata[1]);
  const strata = [strictest, lenient].map(({ deeds, recorded }) => [recorded, deeds - recorded]);
  return { strictest, lenient, ratio: ratioOf(strata), interval: bootstrapInterval(strata, ratioOf, key) };
}

function shareOf({ deeds, recorded }: Assessed): number {
  return recorded / deeds;
}

function shareIn([recorded = 0, others = 0]: readonly number[] = []): number {
  return recorded / (recorded + others);
}
