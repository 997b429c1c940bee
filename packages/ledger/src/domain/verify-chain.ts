import { type Hash, noSeal, type SealedRow, sealOf } from "./seal.ts";

/** Something that is wrong with the logs, and where. */
export interface ChainFinding {
  readonly code: ChainFindingCode;
  readonly office: string;
  /** The number in the log of the office. */
  readonly seq: number;
}

/** A published code is never renamed and never reused. */
export const chainFindingCodes = {
  changed: "an entry that its seal does not fit: changed, put in, or in another's place",
  missing: "no entry where there has to be one",
  repeated: "an entry that stands earlier in the same log",
  "end-differs": "a log that does not end where the office has it end",
  truncated: "a log that ends before a checkpoint which another office holds",
  rewritten: "an entry whose seal is not the one that another office holds",
} as const satisfies Record<string, string>;

export type ChainFindingCode = keyof typeof chainFindingCodes;

/** How the log of an office ends. */
export interface LogEnd {
  readonly seq: number;
  readonly seal: string;
}

/** Follows the log of one office, entry by entry. */
export interface ChainReader {
  /** What is wrong with the next entry. */
  next(row: SealedRow): readonly ChainFinding[];
  /** What is wrong with the end, which the office has on record. */
  end(recorded: LogEnd): readonly ChainFinding[];
}

/**
 * Holds entries, in the order of their numbers, against their seals. After a wrong one it goes on with the seal that
 * is written there, so that one change is found once, where it is.
 */
export function readChain(hash: Hash, office: string): ChainReader {
  let last: LogEnd = { seq: 0, seal: noSeal };
  return {
    next(row) {
      const gap = missingBetween(office, last.seq, row.seq);
      const isRight = gap.length > 0 || sealOf(hash, office, last.seal, row) === row.seal;
      last = { seq: row.seq, seal: row.seal };
      return isRight ? gap : [{ code: "changed", office, seq: row.seq }];
    },
    end(recorded) {
      if (recorded.seq > last.seq) return missingBetween(office, last.seq, recorded.seq + 1);
      const isRight = recorded.seq === last.seq && recorded.seal === last.seal;
      return isRight ? [] : [{ code: "end-differs", office, seq: Math.min(recorded.seq + 1, last.seq) }];
    },
  };
}

/** One finding for a gap, at its first number. */
function missingBetween(office: string, before: number, after: number): readonly ChainFinding[] {
  return after === before + 1 ? [] : [{ code: "missing", office, seq: before + 1 }];
}
