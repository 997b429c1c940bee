import { type CopiesByDay, copyPlaces, type ReplayTally, receivingLevels } from "./replay.ts";

/** The tally of records that were sent in parts. @throws {RangeError} if there is no part. */
export function addTallies(tallies: readonly ReplayTally[]): ReplayTally {
  const [first, ...others] = tallies;
  if (first === undefined) throw new RangeError("there is no tally to add");
  return others.reduce(added, first);
}

function added(left: ReplayTally, right: ReplayTally): ReplayTally {
  const levels = receivingLevels.map((level) => [
    level,
    left.arrivals[level].map((days, group) => summed(days, right.arrivals[level][group] as Int32Array)),
  ]);
  return {
    records: left.records + right.records,
    withdrawn: left.withdrawn + right.withdrawn,
    wrong: left.wrong + right.wrong,
    corrected: left.corrected + right.corrected,
    neverCorrected: left.neverCorrected + right.neverCorrected,
    byGroup: summed(left.byGroup, right.byGroup),
    arrivals: Object.fromEntries(levels) as ReplayTally["arrivals"],
    copies: summedCopies(left.copies, right.copies),
    errors: summedCopies(left.errors, right.errors),
  };
}

function summedCopies(left: CopiesByDay, right: CopiesByDay): CopiesByDay {
  return Object.fromEntries(
    copyPlaces.map((place) => [place, summed(left[place], right[place])]),
  ) as unknown as CopiesByDay;
}

function summed(left: Int32Array, right: Int32Array): Int32Array {
  return left.map((each, at) => each + (right[at] as number));
}

/** Copies everywhere, by day. */
export function copiesEverywhere(copies: CopiesByDay): Int32Array {
  return copyPlaces.map((place) => copies[place]).reduce(summed);
}

/**
 * The first day after the one with the most copies on which at most half of them are left; nothing where that is not
 * within the days that are told apart.
 *
 * @example
 * ```ts
 * halfLife(Int32Array.of(1, 4, 4, 3, 2, 0)); // 4
 * ```
 */
export function halfLife(copies: Int32Array): number | undefined {
  const most = copies.reduce((before, each) => Math.max(before, each), 0);
  const peak = copies.indexOf(most);
  const day = copies.findIndex((each, index) => index > peak && each * 2 <= most);
  return most === 0 || day < 0 ? undefined : day;
}
