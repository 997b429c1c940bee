import type { LogEntry } from "./entry.ts";

/**
 * How an entry travels on. What changes a record has a lane of its own, since its schedule may be another. Numbers, as
 * the stores hold them; they are sealed, so that none ever changes its meaning.
 */
export const lanes = {
  stays: 0,
  recordsUp: 1,
  correctionsUp: 2,
  listingsDown: 3,
  delistingsDown: 4,
} as const;

export type Lane = (typeof lanes)[keyof typeof lanes];

/** The lane of an entry that travels. */
export function laneOf({ kind }: LogEntry): Lane {
  switch (kind) {
    case "submission":
      return lanes.recordsUp;
    case "correction":
    case "withdrawal":
    case "appeal":
    case "answer":
      return lanes.correctionsUp;
    case "listing":
      return lanes.listingsDown;
    case "delisting":
      return lanes.delistingsDown;
    case "checkpoint":
      return lanes.stays;
  }
}

/** Whether a lane is one of what changes records, as opposed to records themselves. */
export function isForCorrections(lane: Lane): boolean {
  return lane === lanes.correctionsUp || lane === lanes.delistingsDown;
}
