import type { Level, Office } from "../domain/office.ts";
import { type Arrival, type CarriedRecord, type Carrying, carry } from "./carry.ts";

/** A record of a run, with what the run knows of it. */
export interface ReplayedRecord extends CarriedRecord {
  /** Whether nobody did what it says, or somebody else. */
  readonly isWrong: boolean;
  /** To which of so many groups its resident belongs, from 0. */
  readonly group: number;
}

/** What became of the records of a run on their way: whole numbers, so that parts can be added. */
export interface ReplayTally {
  /** By level, then by group: how many records the level had after so many days; the last place is for later ones. */
  readonly arrivals: Readonly<Record<Exclude<Level, "bureau">, readonly Int32Array[]>>;
  /** Of withdrawn records: copies that still counted elsewhere, listings among them, so many days after the bureau withdrew them. */
  readonly copies: Int32Array;
  /** Of wrong records: copies, that of the bureau among them, that counted so many days after they were logged. */
  readonly errors: Int32Array;
  readonly records: number;
  readonly withdrawn: number;
  readonly wrong: number;
  /** Wrong records of which a copy still counts somewhere on the last day. */
  readonly neverCorrected: number;
}

/** How a replay is counted. */
export interface Replaying extends Carrying {
  readonly groups: number;
  /** So many days are told apart. */
  readonly days: number;
}

/**
 * Sends the records of a run through a network in simulated time and counts what became of them. The same records,
 * network and seed give the same tally, on any machine.
 */
export function replay(records: readonly ReplayedRecord[], replaying: Replaying): ReplayTally {
  const { offices, groups, days, to } = replaying;
  const perGroup = () => Array.from({ length: groups }, () => new Int32Array(days + 1));
  const arrivals = { city: perGroup(), province: perGroup(), nation: perGroup() };
  const copies = records.map(() => new Map<string, Copy>());
  carry(records, replaying, (arrival) => {
    const { level } = offices[arrival.office] as Office;
    noteCopy(copies[arrival.record] as Map<string, Copy>, arrival, level === "bureau");
    const { logged, group } = records[arrival.record] as ReplayedRecord;
    if (arrival.what !== "record" || level === "bureau") return;
    const counts = arrivals[level][group];
    if (counts !== undefined) increase(counts, Math.min(days, arrival.day - logged));
  });
  const standing = { copies: new Int32Array(days + 1), errors: new Int32Array(days + 1) };
  for (const [index, record] of records.entries()) {
    for (const copy of copies[index]?.values() ?? []) {
      if (record.withdrawn !== undefined && record.withdrawn <= to && !copy.isBureau) {
        countDays(standing.copies, copy, record.withdrawn, to);
      }
      if (record.isWrong) countDays(standing.errors, copy, record.logged, to);
    }
  }
  const wrong = records.filter(({ isWrong, logged }) => isWrong && logged <= to);
  return {
    arrivals,
    ...standing,
    records: records.filter(({ logged }) => logged <= to).length,
    withdrawn: records.filter(({ withdrawn }) => withdrawn !== undefined && withdrawn <= to).length,
    wrong: wrong.length,
    neverCorrected: records.filter((record, index) => record.isWrong && isCounted(copies[index])).length,
  };
}

/** From when to when an office counts a record, or a listing because of it. */
interface Copy {
  readonly isBureau: boolean;
  from?: number;
  end?: number;
}

function noteCopy(copies: Map<string, Copy>, { office, day, what }: Arrival, isBureau: boolean): void {
  const isListing = what === "listing" || what === "delisting";
  const key = `${office} ${isListing}`;
  const copy = copies.get(key) ?? { isBureau };
  if (what === "record" || what === "listing") copy.from = day;
  else copy.end = day;
  copies.set(key, copy);
}

/** Adds one for each day, counted from a first one, on which a copy counts. */
function countDays(counts: Int32Array, copy: Copy, first: number, to: number): void {
  const { from, end = to + 1 } = copy;
  if (from === undefined) return;
  const last = Math.min(end, to + 1, first + counts.length);
  for (let day = Math.max(from, first); day < last; day += 1) increase(counts, day - first);
}

function increase(counts: Int32Array, place: number): void {
  counts[place] = (counts[place] as number) + 1;
}

function isCounted(copies: ReadonlyMap<string, Copy> = new Map()): boolean {
  return [...copies.values()].some(({ from, end }) => from !== undefined && end === undefined);
}

/** After how many days at most half of the most copies are left; nothing where that is not within those counted. */
export function halfLife(copies: Int32Array): number | undefined {
  const most = copies.reduce((before, each) => Math.max(before, each), 0);
  const peak = copies.indexOf(most);
  const day = copies.findIndex((each, index) => index > peak && each * 2 <= most);
  return most === 0 || day < 0 ? undefined : day;
}
