import type { ChainFinding, HeldEntry, NotedRefusal } from "@tallyglass/ledger/engine";

/** What the store was on a day, of which the next that is told is another. */
export interface Frame {
  readonly day: number;
  /** Entries in the log of each office, in the order of offices. */
  readonly entries: readonly number[];
  /** Of these, those that have still to be sent on. */
  readonly waiting: readonly number[];
  readonly onTheWay: readonly OnTheWay[];
}

/** Entries that left an office and have not come to the next. */
export interface OnTheWay {
  readonly sender: string;
  readonly receiver: string;
  readonly entries: number;
}

/** What an office holds of the resident of the wrong record. */
export interface HeldAt {
  readonly office: string;
  readonly entries: readonly HeldEntry[];
}

/** A history as far as the store has it. */
export interface Enacted {
  readonly until: number;
  readonly frames: readonly Frame[];
  readonly held: readonly HeldAt[];
  readonly refusals: readonly NotedRefusal[];
  readonly server: string;
  /** What was changed behind the store's back, and what the check says of it. */
  readonly broken?: Broken;
}

export interface Broken {
  readonly office: string;
  /** The number in its log; nothing where it holds no record that could be changed. */
  readonly changed?: { readonly seq: number; readonly before: string; readonly after: string };
}

/** What the check of the chains came to. */
export interface Checked {
  readonly offices: number;
  readonly entries: number;
  readonly findings: readonly ChainFinding[];
}
