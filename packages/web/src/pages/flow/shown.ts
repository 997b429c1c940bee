import type { Office } from "@tallyglass/ledger/engine";
import type { Enacted, Frame } from "../../ledger/enacted.ts";

/** What the page shows of the store: a day of a history. */
export interface Shown {
  readonly day: number;
  readonly enacted: Enacted;
  readonly frame: Frame;
}

/** The day as the store was on it; nothing where the store has not come so far. */
export function shownOn(enacted: Enacted | undefined, day: number): Shown | undefined {
  const frame = enacted?.frames.findLast((each) => each.day <= day);
  return enacted === undefined || frame === undefined
    ? undefined
    : { day: Math.min(day, enacted.until), enacted, frame };
}

/** Entries on their way from an office to the one above it, and from that to it. */
export function onTheWay(
  { onTheWay: all }: Frame,
  { id, above }: Office,
): { readonly up: number; readonly down: number } {
  const between = (from: string | undefined, to: string | undefined) =>
    all.find(({ sender, receiver }) => sender === from && receiver === to)?.entries ?? 0;
  return { up: between(id, above), down: between(above, id) };
}
