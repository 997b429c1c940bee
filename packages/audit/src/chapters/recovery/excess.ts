import { addPeriod, type Day, type PolicyRecord, type Scheme } from "@tallyglass/policy";
import { scoreResident } from "@tallyglass/scoring";
import { type Interval, meanInterval } from "../../metrics/interval.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { lastDayOf } from "../../policy/study-policy.ts";
import type { StudiedLife, Study } from "../../study/study.ts";

/** Months below the score before the first fall, against the same life without the record that brought it. */
export interface RecoveryExcess {
  readonly among: number;
  readonly months: number;
  readonly interval: Interval;
}

/** So many lives are followed: each costs some dozen accounts of the reference. */
const mostLives = 300;

/** A life is looked at every so many months. */
const step = 3;

/**
 * The excess over the unpunished twin: of the first record that lowers a score, how many months more the life is below
 * what it had before than it would be without that record. Nothing where too few lives were opened.
 */
export function recoveryExcess(study: Study): RecoveryExcess | undefined {
  const { companions, schemes, facts } = study;
  const lastDay = lastDayOf(facts);
  const excesses: number[] = [];
  for (const life of companions.lives ?? []) {
    if (excesses.length === mostLives) break;
    const excess = excessOf(life, schemes[0], lastDay);
    if (excess !== undefined) excesses.push(excess);
  }
  if (isSmall(excesses.length)) return undefined;
  const sum = excesses.reduce((all, each) => all + each, 0);
  const squares = excesses.reduce((all, each) => all + each * each, 0);
  return {
    among: excesses.length,
    months: sum / excesses.length,
    interval: meanInterval(sum, squares, excesses.length),
  };
}

function excessOf({ resident, records }: StudiedLife, scheme: Scheme, lastDay: Day): number | undefined {
  const scoreOn = (asOf: Day, among: readonly PolicyRecord[]) => scoreResident(scheme, resident, among, { asOf }).score;
  const sorted = records.toSorted((left, right) => (left.recorded < right.recorded ? -1 : 1));
  for (const record of sorted) {
    if (record.recorded > lastDay) return undefined;
    const before = scoreOn(record.recorded, without(sorted, record));
    const after = scoreOn(record.recorded, sorted);
    if (before === null || after === null || after >= before) continue;
    const below = (among: readonly PolicyRecord[]) =>
      lookedAt(record.recorded, lastDay).filter((day) => (scoreOn(day, among) ?? before) < before).length * step;
    return below(sorted) - below(without(sorted, record));
  }
  return undefined;
}

function without(records: readonly PolicyRecord[], record: PolicyRecord): readonly PolicyRecord[] {
  return records.filter((each) => each !== record);
}

function lookedAt(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let count = step; ; count += step) {
    const day = addPeriod(from, { count, unit: "month" });
    if (day > to) return days;
    days.push(day);
  }
}
