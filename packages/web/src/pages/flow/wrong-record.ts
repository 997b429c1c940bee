import { fileOf, type HeldEntry, type ResidentFile } from "@tallyglass/ledger/engine";
import { dateOf, dayIn } from "../../ledger/dates.ts";
import type { HeldAt } from "../../ledger/enacted.ts";

/** What an office has of the wrong record: the record itself, that it is listed for, or both. */
export interface Copy {
  readonly record?: "counts" | "corrected" | "withdrawn";
  readonly listing?: "listed" | "delisted";
  /** Whether anything wrong counts there. */
  readonly isWrong: boolean;
  /** The day of what last changed that: an appeal changes nothing. */
  readonly since: number;
}

/** What the office holds of the resident on a day. */
export function fileOn(held: readonly HeldAt[], office: string, day: number): ResidentFile {
  return fileOf(entriesOn(held, office, day));
}

/** What an office has of the wrong record on a day, if anything. */
export function copyAt(held: readonly HeldAt[], office: string, day: number): Copy | undefined {
  const entries = entriesOn(held, office, day);
  const last = entries.findLast(({ entry: { kind } }) => kind !== "appeal" && kind !== "answer");
  if (last === undefined) return undefined;
  const { records, listings } = fileOf(entries);
  const [filed] = records;
  const record =
    filed === undefined ? undefined : !filed.stands ? "withdrawn" : filed.revision > 0 ? "corrected" : "counts";
  const isListed = listings.some(({ stands }) => stands);
  return {
    ...(record && { record }),
    ...(listings.length > 0 && { listing: isListed ? "listed" : "delisted" }),
    isWrong: record === "counts" || isListed,
    since: dayIn(last.held),
  };
}

/** The entries that an office had on a day. */
function entriesOn(held: readonly HeldAt[], office: string, day: number): readonly HeldEntry[] {
  const date = dateOf(day);
  const entries = held.find((each) => each.office === office)?.entries ?? [];
  return entries.filter((entry) => entry.held <= date);
}

/** The offices at which something wrong counts on a day. */
export function wrongAt(held: readonly HeldAt[], day: number): readonly string[] {
  return held.flatMap(({ office }) => (copyAt(held, office, day)?.isWrong ? [office] : []));
}

/** On how many days, up to one, something wrong counted at an office. */
export function daysWrong(held: readonly HeldAt[], office: string, until: number): number {
  return Array.from({ length: until + 1 }, (_, day) => day).filter((day) => copyAt(held, office, day)?.isWrong).length;
}

/** That an office had something about the wrong record. */
export interface Arrived {
  readonly day: number;
  readonly office: string;
  readonly kind: HeldEntry["entry"]["kind"];
}

/** Everything that came to offices by a day, in its order. */
export function arrivedBy(held: readonly HeldAt[], day: number): readonly Arrived[] {
  return held
    .flatMap(({ office, entries }) =>
      entries.map(({ entry: { kind }, held }): Arrived => ({ day: dayIn(held), office, kind })),
    )
    .filter((each) => each.day <= day)
    .sort((one, other) => one.day - other.day);
}
