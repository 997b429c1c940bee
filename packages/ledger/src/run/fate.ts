import { threefry } from "@tallyglass/draws";
import type { Faults, Schedule } from "../network/network.ts";
import { keyOf, type Link } from "./links.ts";

/** What every draw about a batch is made of. */
export interface BatchKey {
  readonly seed: number;
  readonly link: Link;
  /** Which batch of the link it is, from 0. */
  readonly number: number;
}

/** What becomes of one try to deliver a batch. `doubled`: it arrives, and its acknowledgement is lost. */
export type Fate = "delivered" | "lost" | "doubled";

/** The registry of decisions about a batch: a number here never changes and is never used again. */
const decisions = { transit: 0, late: 1, attempt: 2 } as const;

/** So many tries fail at most; the next one arrives. */
const mostFailures = 60;

/** Days from the dispatch of a batch to the first try. */
export function daysOnTheWay(key: BatchKey, { transit }: Schedule, { late, lateBy }: Faults): number {
  draw(key, decisions.transit);
  const days = partOf(words[0] as number, transit.from, transit.to);
  draw(key, decisions.late);
  return isBelow(words[0] as number, late) ? days + partOf(words[1] as number, lateBy.from, lateBy.to) : days;
}

/** What becomes of a try, of which this is the nth from 0. */
export function fateOf(key: BatchKey, attempt: number, { lost, doubled }: Faults): Fate {
  if (attempt >= mostFailures) return "delivered";
  draw(key, decisions.attempt + attempt);
  if (isBelow(words[0] as number, lost)) return "lost";
  return isBelow(words[1] as number, doubled) ? "doubled" : "delivered";
}

/** The day on which a batch that is due gets to an office: the day itself, or that on which its outage ends. */
export function afterOutages(office: string, due: number, start: number, { outages }: Faults): number {
  let day = due;
  for (const { from, days } of ofOffice(office, outages)) {
    if (day >= start + from && day < start + from + days) day = start + from + days;
  }
  return day;
}

/** In order, so that one that begins when another ends is seen. */
function ofOffice(office: string, outages: Faults["outages"]): Faults["outages"] {
  return outages.filter((outage) => outage.office === office).toSorted((left, right) => left.from - right.from);
}

const words = new Int32Array(2);

/** Decisions are below 64 for each batch. */
function draw({ seed, link, number }: BatchKey, decision: number): void {
  threefry(seed, ledgerDraws, keyOf(link), number * 64 + decision, words);
}

/** The second half of the key, by which these draws differ from those of lives of the same seed. */
const ledgerDraws = 0x1ed9e4;

function isBelow(word: number, share: number): boolean {
  return word >>> 0 < Math.round(share * 2 ** 32);
}

function partOf(word: number, from: number, to: number): number {
  return from + Math.floor(((word >>> 0) * (to - from + 1)) / 2 ** 32);
}
