import { type Level, levels, type Office } from "../domain/office.ts";
import { type Arrival, type CarriedRecord, type Carrying, carry } from "./carry.ts";
import { type CorrectionRule, underRule } from "./correction-rules.ts";

/** A record of a run, with what the run knows of it. */
export interface ReplayedRecord extends CarriedRecord {
  /** Whether nobody did what it says, or somebody else. */
  readonly isWrong: boolean;
  /** The groups that its resident belongs to, by number from 0. */
  readonly groups: readonly number[];
}

/** Where copies are: in the logs of a level, and, apart from them, listings because of a record in the logs of all levels. */
export const copyPlaces = [...levels, "listings"] as const;

export type CopyPlace = (typeof copyPlaces)[number];

/** The levels that records come to. */
export const receivingLevels = ["city", "province", "nation"] as const satisfies readonly Level[];

export type ReceivingLevel = (typeof receivingLevels)[number];

/** By place: how many copies counted so many days after a first day. */
export type CopiesByDay = Readonly<Record<CopyPlace, Int32Array>>;

/** What became of the records of a run on their way: whole numbers, so that parts can be added. */
export interface ReplayTally {
  readonly records: number;
  /** Those that their bureau withdrew within the run. */
  readonly withdrawn: number;
  readonly wrong: number;
  /** Wrong records that their bureau withdrew within the days that are told apart. */
  readonly corrected: number;
  /** Wrong records of which a copy still counts somewhere on the last of the days that are told apart. */
  readonly neverCorrected: number;
  /** By group: its records. */
  readonly byGroup: Int32Array;
  /** By level, then by group: how many records the level had after so many days; the last place is for later ones. */
  readonly arrivals: Readonly<Record<ReceivingLevel, readonly Int32Array[]>>;
  /** Of records withdrawn within the run: copies so many days after the bureau withdrew them. */
  readonly copies: CopiesByDay;
  /** Of wrong records: copies so many days after they were logged. */
  readonly errors: CopiesByDay;
}

/** How a replay is counted. */
export interface Replaying extends Omit<Carrying, "to"> {
  /** The last day of the run. The network goes on after it, so that every record is followed for as many days. */
  readonly last: number;
  /** So many days after the first are told apart. */
  readonly days: number;
  /** How many groups there are. */
  readonly groups: number;
  readonly rule: CorrectionRule;
}

/**
 * Sends the records of a run through a network in simulated time and counts what became of them. The same records,
 * network, rule and seed give the same tally, on any machine. What was logged after the run is not counted.
 */
export function replay(records: readonly ReplayedRecord[], replaying: Replaying): ReplayTally {
  const { offices, last, days, groups, rule } = replaying;
  const arrivals = arrivalsOf(groups, days);
  const copies: (Copy[] | undefined)[] = records.map(isFollowed).map((each) => (each ? [] : undefined));
  carry(records, underRule({ ...replaying, to: last + days }, rule), (arrival) => {
    const { level } = offices[arrival.office] as Office;
    const record = records[arrival.record] as ReplayedRecord;
    const own = copies[arrival.record];
    if (own !== undefined) noteCopy(own, arrival, level);
    if (arrival.what !== "record" || level === "bureau" || record.logged > last) return;
    const after = Math.min(days + 1, arrival.day - record.logged);
    for (const group of record.groups) increase(arrivals[level][group] as Int32Array, after);
  });
  return countCopies(records, copies, replaying, arrivals);
}

/** Only of what is withdrawn or wrong copies are counted. */
function isFollowed({ withdrawn, isWrong }: ReplayedRecord): boolean {
  return withdrawn !== undefined || isWrong;
}

function arrivalsOf(groups: number, days: number): ReplayTally["arrivals"] {
  const perGroup = () => Array.from({ length: groups }, () => new Int32Array(days + 2));
  return { city: perGroup(), province: perGroup(), nation: perGroup() };
}

function countCopies(
  records: readonly ReplayedRecord[],
  copies: readonly (readonly Copy[] | undefined)[],
  { last, days, groups }: Replaying,
  arrivals: ReplayTally["arrivals"],
): ReplayTally {
  const sums = { records: 0, withdrawn: 0, wrong: 0, corrected: 0, neverCorrected: 0 };
  const standing = { copies: copiesOf(days), errors: copiesOf(days) };
  const byGroup = new Int32Array(groups);
  for (const [index, { logged, withdrawn, isWrong, groups: own }] of records.entries()) {
    if (logged > last) continue;
    sums.records += 1;
    for (const group of own) increase(byGroup, group);
    const held = copies[index] ?? [];
    if (withdrawn !== undefined && withdrawn <= last) {
      sums.withdrawn += 1;
      for (const copy of held) countDays(standing.copies, copy, withdrawn);
    }
    if (!isWrong) continue;
    sums.wrong += 1;
    if (withdrawn !== undefined && withdrawn <= logged + days) sums.corrected += 1;
    if (held.some((copy) => countsOn(copy, logged + days))) sums.neverCorrected += 1;
    for (const copy of held) countDays(standing.errors, copy, logged);
  }
  return { ...sums, byGroup, arrivals, ...standing };
}

function copiesOf(days: number): CopiesByDay {
  const none = () => new Int32Array(days + 1);
  return { bureau: none(), city: none(), province: none(), nation: none(), listings: none() };
}

/** From when to when an office counts a record, or a listing because of it. */
interface Copy {
  readonly office: number;
  readonly place: CopyPlace;
  from?: number;
  end?: number;
}

function noteCopy(copies: Copy[], { office, day, what }: Arrival, level: Level): void {
  const place = what === "listing" || what === "delisting" ? "listings" : level;
  const before = copies.find((each) => each.office === office && each.place === place);
  const copy: Copy = before ?? { office, place };
  if (before === undefined) copies.push(copy);
  if (what === "record" || what === "listing") copy.from = day;
  else copy.end = day;
}

/** Adds one for each day, counted from a first one, on which a copy counts. */
function countDays(counts: CopiesByDay, { place, from, end = Number.POSITIVE_INFINITY }: Copy, first: number): void {
  if (from === undefined) return;
  const days = counts[place];
  const stop = Math.min(end, first + days.length);
  for (let day = Math.max(from, first); day < stop; day += 1) increase(days, day - first);
}

function countsOn({ from, end = Number.POSITIVE_INFINITY }: Copy, day: number): boolean {
  return from !== undefined && from <= day && day < end;
}

function increase(counts: Int32Array, place: number): void {
  counts[place] = (counts[place] as number) + 1;
}
