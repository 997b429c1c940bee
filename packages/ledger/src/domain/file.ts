import type { Day } from "@tallyglass/policy";
import { type Correction, type HeldEntry, keyIn, type Listing, type RecordContent, type Submission } from "./entry.ts";

/** What an office believes of one resident. */
export interface ResidentFile {
  /** Every record of which anything came, in the order of their bureaus and ids. */
  readonly records: readonly FiledRecord[];
  /** By record and list, in their order. */
  readonly listings: readonly FiledListing[];
}

/** A record as far as it is known to an office. */
export interface FiledRecord {
  readonly id: string;
  /** Whether it counts: its content is known, and nothing has withdrawn it. */
  readonly stands: boolean;
  /** Of what holds now; below 0 as long as nothing but an appeal has come. */
  readonly revision: number;
  readonly origin: string;
  /** What it says now; also that of a withdrawn record remains on file. */
  readonly record?: RecordContent;
  /** The first day on which the office had what it says, or said. */
  readonly recorded?: Day;
  /** The day on which the office had the withdrawal. */
  readonly withdrawn?: Day;
  readonly appeals: readonly FiledAppeal[];
}

/** An appeal as far as it is known to an office. */
export interface FiledAppeal {
  readonly id: string;
  readonly state: "open" | "upheld" | "rejected";
}

/** That a resident stands, or stood, on a national list because of a record. */
export interface FiledListing {
  readonly record: string;
  /** The bureau that made the record. */
  readonly bureau: string;
  readonly list: string;
  readonly stands: boolean;
  readonly revision: number;
  /** The last listing that came; nothing where only its end has come. */
  readonly listing?: Listing;
  readonly recorded?: Day;
  readonly withdrawn?: Day;
}

/**
 * The file of a resident, given entries about that resident. In what order they came and how often changes nothing; of
 * an entry that came twice, the earlier day holds.
 *
 * This is the definition: whatever stores hold, this is what an office believes.
 */
export function fileOf(entries: Iterable<HeldEntry>): ResidentFile {
  const records = new Map<string, HeldEntry[]>();
  const listings = new Map<string, HeldEntry[]>();
  for (const held of entries) {
    const { entry } = held;
    if (entry.kind === "submission") addTo(records, keyIn(entry.origin, entry.id), held);
    else if (entry.kind === "listing" || entry.kind === "delisting") {
      addTo(listings, `${keyIn(entry.bureau, entry.of)} ${entry.list}`, held);
    } else addTo(records, keyIn(entry.origin, entry.of), held);
  }
  return {
    records: sorted(records).map(([key, about]) => recordOf(key, about)),
    listings: sorted(listings).map(([, about]) => listingOf(about)),
  };
}

function recordOf(key: string, about: readonly HeldEntry[]): FiledRecord {
  const [origin = "", id = ""] = key.split(" ");
  const contents = about.flatMap(({ entry, held }) =>
    entry.kind === "submission" || entry.kind === "correction" ? [{ entry, held, revision: revisionOf(entry) }] : [],
  );
  const withdrawals = about.flatMap(({ entry, held }) =>
    entry.kind === "withdrawal" ? [{ entry, held, revision: entry.revision }] : [],
  );
  const content = highest(contents);
  const withdrawal = highest(withdrawals);
  const recorded = earliest(contents.map(({ held }) => held));
  const withdrawn = earliest(withdrawals.map(({ held }) => held));
  return {
    id,
    stands: content !== undefined && withdrawal === undefined,
    revision: (withdrawal ?? content)?.revision ?? -1,
    origin,
    ...(content !== undefined && { record: content.entry.record }),
    ...(recorded !== undefined && { recorded }),
    ...(withdrawn !== undefined && { withdrawn }),
    appeals: appealsOf(about),
  };
}

function revisionOf(entry: Submission | Correction): number {
  return entry.kind === "submission" ? 0 : entry.revision;
}

/** An answer may come before its appeal. */
function appealsOf(about: readonly HeldEntry[]): readonly FiledAppeal[] {
  const states = new Map<string, FiledAppeal["state"]>();
  for (const { entry } of about) {
    if (entry.kind === "appeal") states.set(entry.id, states.get(entry.id) ?? "open");
    if (entry.kind === "answer" && states.get(entry.appeal) !== "upheld") states.set(entry.appeal, entry.outcome);
  }
  return sorted(states).map(([id, state]) => ({ id, state }));
}

function listingOf(about: readonly HeldEntry[]): FiledListing {
  const ups = about.flatMap(({ entry, held }) =>
    entry.kind === "listing" ? [{ entry, held, revision: entry.revision }] : [],
  );
  const downs = about.flatMap(({ entry, held }) =>
    entry.kind === "delisting" ? [{ entry, held, revision: entry.revision }] : [],
  );
  const [up, down] = [highest(ups), highest(downs)];
  const [{ of = "", bureau = "", list = "" } = {}] = [up?.entry ?? down?.entry];
  const stands = up !== undefined && up.revision > (down?.revision ?? -1);
  const recorded = earliest(ups.map(({ held }) => held));
  return {
    record: of,
    bureau,
    list,
    stands,
    revision: Math.max(up?.revision ?? -1, down?.revision ?? -1),
    ...(up !== undefined && { listing: up.entry }),
    ...(recorded !== undefined && { recorded }),
    ...(!stands && down !== undefined && { withdrawn: down.held }),
  };
}

interface Ranked {
  readonly entry: { readonly id: string };
  readonly revision: number;
  readonly held: Day;
}

/**
 * The one that holds. Two of the same revision do not come from one bureau; should they come all the same, every
 * office takes the same one of them.
 */
function highest<T extends Ranked>(candidates: readonly T[]): T | undefined {
  return candidates.reduce<T | undefined>(
    (best, each) => (best !== undefined && isAbove(best, each) ? best : each),
    undefined,
  );
}

function isAbove(left: Ranked, right: Ranked): boolean {
  if (left.revision !== right.revision) return left.revision > right.revision;
  return left.entry.id === right.entry.id ? left.held <= right.held : left.entry.id > right.entry.id;
}

/** Of days, and of any texts the first. */
function earliest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>(
    (first, text) => (first === undefined || text < first ? text : first),
    undefined,
  );
}

function addTo(groups: Map<string, HeldEntry[]>, key: string, held: HeldEntry): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [held]);
  else group.push(held);
}

function sorted<T>(groups: ReadonlyMap<string, T>): readonly [string, T][] {
  return [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
}
