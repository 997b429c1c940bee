import type { AttributeValue, Day } from "@tallyglass/policy";

/** What a record says; whose it is and who made it stands in the entry around it. */
export interface RecordContent {
  readonly behaviour: string;
  /** The day of the act. */
  readonly date: Day;
  /** Records of one and the same act share it. */
  readonly fact?: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** What every entry about a resident has. */
interface Made {
  /** Made by the sender before the first try, and kept when it tries again. */
  readonly id: string;
  readonly resident: string;
  /** The office in whose log it stood first. */
  readonly origin: string;
  /** The day on which it was made. */
  readonly day: Day;
}

/** A new record. Other entries name it by the id of this one. */
export interface Submission extends Made {
  readonly kind: "submission";
  readonly record: RecordContent;
}

/** What a record should have said. */
export interface Correction extends Made {
  readonly kind: "correction";
  readonly of: string;
  /** From 1: the bureau counts how often it changed the record. */
  readonly revision: number;
  readonly record: RecordContent;
}

/** A record that should not have been. It holds against every correction. */
export interface Withdrawal extends Made {
  readonly kind: "withdrawal";
  readonly of: string;
  readonly revision: number;
}

/** What a resident has against a record. */
export interface Appeal extends Made {
  readonly kind: "appeal";
  readonly of: string;
}

/** What the bureau says to an appeal. An upheld one comes with the correction or withdrawal that follows. */
export interface Answer extends Made {
  readonly kind: "answer";
  readonly of: string;
  readonly appeal: string;
  readonly outcome: "upheld" | "rejected";
}

/** That a resident stands on a national list because of a record, which comes along. */
export interface Listing extends Made {
  readonly kind: "listing";
  readonly of: string;
  /** The revision of the record that the nation held. */
  readonly revision: number;
  readonly list: string;
  /** The clause that lists, and the day from which the version of the policy that it stands in is valid. */
  readonly clause: string;
  readonly policy: string;
  readonly version: Day;
  /** The bureau that made the record. */
  readonly bureau: string;
  readonly record: RecordContent;
}

/** That a resident no longer stands on a list because of a record. */
export interface Delisting extends Made {
  readonly kind: "delisting";
  readonly of: string;
  readonly revision: number;
  readonly list: string;
  readonly bureau: string;
}

/** An entry about a resident, which travels. */
export type Entry = Submission | Correction | Withdrawal | Appeal | Answer | Listing | Delisting;

/** What an office keeps of the log of another: how it ended when a batch came. */
export interface Checkpoint {
  readonly kind: "checkpoint";
  readonly id: string;
  readonly office: string;
  readonly seq: number;
  readonly seal: string;
}

/** Anything that stands in a log. */
export type LogEntry = Entry | Checkpoint;

/**
 * What tells an entry from all others: an office cannot take the id of an entry of another, nor change a record by
 * calling one of its own the same. A resident, who chooses the id of an appeal, has ids apart from those of the bureau
 * that it lies with: neither takes one of the other's, nor learns which are taken.
 */
export function keyOf(entry: LogEntry): string {
  switch (entry.kind) {
    case "checkpoint":
      return entry.id;
    case "appeal":
      return `${entry.origin} ${entry.resident} ${entry.id}`;
    case "submission":
    case "correction":
    case "withdrawal":
    case "answer":
    case "listing":
    case "delisting":
      return keyIn(entry.origin, entry.id);
  }
}

/** The key of an entry of an office. */
export function keyIn(origin: string, id: string): string {
  return `${origin} ${id}`;
}

/** An entry with the day on which the office at hand had it. */
export interface HeldEntry {
  readonly entry: Entry;
  readonly held: Day;
}
