import type { Band, Day, PolicyRecord, Scheme } from "@tallyglass/policy";
import { type Score, scoreResident } from "../reference/score.ts";

/** A life, and the band that it should reach. */
export interface Goal {
  readonly scheme: Scheme;
  readonly resident: string;
  readonly records: readonly PolicyRecord[];
  readonly asOf: Day;
  /** The band to reach; a better one will do as well. Its edges are known. */
  readonly band: Band;
}

/** A way to a band: what to change, and what the life then scores. */
export interface Way {
  readonly kind: "way";
  /** The records to add, or to withdraw. */
  readonly records: readonly PolicyRecord[];
  readonly score: Score;
}

/** That there is no way, or none was found within the bound on the search. */
export interface NoWay {
  readonly kind: "none" | "undetermined";
  /** The best score that was reached on the way. */
  readonly best: number | null;
}

export function scoreOf(goal: Goal, records: readonly PolicyRecord[]): Score {
  return scoreResident(goal.scheme, goal.resident, records, { asOf: goal.asOf });
}

export function reaches({ band }: Goal, score: Score): boolean {
  return score.band !== null && score.band.rank <= band.rank;
}

/** The points that a score lacks of the lowest score in the band. */
export function missingPoints({ band }: Goal, total: number): number {
  return Math.max(0, (band.scores?.from ?? Number.NEGATIVE_INFINITY) - total);
}

/** The sum of an account before it was kept within the scale or overridden. */
export function plainTotal({ lines }: Score): number {
  let total = 0;
  for (const { kind, points } of lines) if (kind !== "clamp" && kind !== "override") total += points;
  return total;
}
