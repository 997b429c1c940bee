import type { SquareMatrix } from "./square-matrix.ts";

/** Residents by band at the end of a year and of the next; nothing where they were in no band. */
export interface Move {
  readonly from: string | null;
  readonly to: string | null;
  readonly residents: number;
}

/** The moves between bands, the best band first, with those who enter the bands and leave them. */
export interface MobilityMatrix {
  readonly bands: readonly string[];
  /** By band before and after. */
  readonly counts: SquareMatrix;
  /** By band: those who were in none before, and those who are in none after. */
  readonly entered: readonly number[];
  readonly left: readonly number[];
  /** Those in no band before and after. */
  readonly outside: number;
  /** By band: those who were in it before and are in a band after. */
  readonly stayedOn: readonly number[];
}

/**
 * Moves between bands as a matrix of counts (resident-years). Those without a band on one of the two days are kept
 * beside it: they are in no cell, and a matrix without them would hide who enters and who leaves.
 *
 * @example
 * ```ts
 * const { counts } = mobilityMatrix(run.transitions, ["good", "poor"]);
 * ```
 */
export function mobilityMatrix(moves: readonly Move[], bands: readonly string[]): MobilityMatrix {
  const places = new Map(bands.map((band, at) => [band, at]));
  const counts = bands.map(() => bands.map(() => 0));
  const entered = bands.map(() => 0);
  const left = bands.map(() => 0);
  let outside = 0;
  for (const { from, to, residents } of moves) {
    const before = from === null ? undefined : places.get(from);
    const after = to === null ? undefined : places.get(to);
    if (before !== undefined && after !== undefined) addAt(counts[before] as number[], after, residents);
    else if (after !== undefined) addAt(entered, after, residents);
    else if (before !== undefined) addAt(left, before, residents);
    else outside += residents;
  }
  const stayedOn = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  return { bands, counts, entered, left, outside, stayedOn };
}

function addAt(counts: number[], at: number, residents: number): void {
  counts[at] = (counts[at] as number) + residents;
}

/** The chances of each move among those who are in a band on both days; zeros where nobody was in the band. */
export function chancesOf({ counts, stayedOn }: MobilityMatrix): SquareMatrix {
  return counts.map((row, from) => {
    const among = stayedOn[from] as number;
    return row.map((count) => (among === 0 ? 0 : count / among));
  });
}

/**
 * The chances among the bands that somebody started from, and which these are. It is no stochastic matrix if somebody
 * moved to a band that nobody started from: of that band, no chances are known.
 */
export function occupiedChances(matrix: MobilityMatrix): {
  readonly chances: SquareMatrix;
  readonly bands: readonly string[];
  readonly isClosed: boolean;
} {
  const kept = matrix.bands.flatMap((_, at) => ((matrix.stayedOn[at] as number) > 0 ? [at] : []));
  const all = chancesOf(matrix);
  const isClosed = kept.every((from) => all[from]?.every((chance, to) => chance === 0 || kept.includes(to)));
  return {
    chances: kept.map((from) => kept.map((to) => all[from]?.[to] as number)),
    bands: kept.map((at) => matrix.bands[at] as string),
    isClosed,
  };
}
