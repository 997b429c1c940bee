import type { Day } from "@tallyglass/policy";
import type { Lane } from "./lane.ts";

/** SHA-256 of a text in UTF-8, in hexadecimal: `sha256`, or something faster that gives the same. */
export type Hash = (text: string) => string;

/** An entry as it stands in the log of an office, with its seal. */
export interface SealedRow {
  /** From 1, without gaps. */
  readonly seq: number;
  /** The key of the entry. */
  readonly id: string;
  /** Whom it is about; empty for a checkpoint. */
  readonly resident: string;
  readonly lane: Lane;
  /** The day on which the office had it. */
  readonly day: Day;
  /** The entry as canonical text. */
  readonly content: string;
  readonly seal: string;
}

/** What the first entry of every log is sealed on. */
export const noSeal = "0".repeat(64);

/** The seal of an entry: a hash over the one before it, the place where it stands, and all that it says. */
export function sealOf(hash: Hash, office: string, previous: string, row: Omit<SealedRow, "seal">): string {
  const { seq, id, resident, lane, day, content } = row;
  return hash(`${previous}\n${office}\n${seq}\n${day}\n${lane}\n${id}\n${resident}\n${content}`);
}
