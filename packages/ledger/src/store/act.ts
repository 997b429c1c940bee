import type { Day } from "@tallyglass/policy";
import { canonicalText } from "../domain/canonical.ts";
import { type Entry, keyIn, keyOf } from "../domain/entry.ts";
import { type FiledRecord, fileOf } from "../domain/file.ts";
import type { Door } from "../domain/read-content.ts";
import { RefusedError } from "../domain/refusal.ts";
import type { Hash } from "../domain/seal.ts";
import type { Network } from "../network/network.ts";
import { laneAt } from "../run/links.ts";
import type { Session } from "./database.ts";
import { append, entriesAbout, heldUnder, type LockedLog, lockLog } from "./log.ts";

/** Where an entry stands in the log of its office, and whether it does since this try. */
export interface Receipt {
  readonly id: string;
  readonly seq: number;
  readonly isNew: boolean;
}

/** What entries are made and written with. */
export interface Writing {
  readonly door: Door;
  readonly network: Network;
  readonly hash: Hash;
  readonly day: Day;
}

/** An entry that somebody wants in a log, with every behaviour that the record which it is about ever named. */
export interface Wanted {
  readonly entry: Entry;
  readonly behaviours: readonly string[];
}

/** The log of a bureau, locked. */
export async function lockBureau(session: Session, office: string, { hash }: Writing): Promise<LockedLog> {
  const log = await lockLog(session, office, hash);
  if (log?.office.department === undefined) throw new RefusedError("unknown-office");
  return log;
}

/**
 * Writes entries that a bureau has not yet. What stands there under its id already, made on whatever day, is a retry.
 *
 * @throws {RefusedError} if something else stands under the id.
 */
export async function write(
  session: Session,
  log: LockedLog,
  wanted: readonly Wanted[],
  { network, hash, day }: Writing,
): Promise<readonly Receipt[]> {
  const held = await heldUnder(
    session,
    log,
    wanted.map(({ entry }) => keyOf(entry)),
  );
  const written = new Map<string, Entry>();
  const fresh = wanted.filter(({ entry }, index) => {
    const content = held.get(keyOf(entry))?.content;
    const before = content === undefined ? written.get(entry.id) : (JSON.parse(content) as Entry);
    if (before !== undefined && withoutDay(before) !== withoutDay(entry)) throw new RefusedError("id-taken", { index });
    written.set(entry.id, entry);
    return before === undefined;
  });
  const laned = fresh.map(({ entry, behaviours }) => ({ entry, lane: laneAt(network, log.office, entry, behaviours) }));
  const rows = await append(session, log, laned, { day, hash });
  const seqs = new Map(rows.map(({ id, seq }) => [id, seq]));
  return wanted.map(({ entry }) => {
    const key = keyOf(entry);
    return { id: entry.id, seq: held.get(key)?.seq ?? seqs.get(key) ?? 0, isNew: !held.has(key) };
  });
}

function withoutDay({ day: _day, ...rest }: Entry): string {
  return canonicalText(rest);
}

/** A record of a bureau with whose it is. */
export interface OwnRecord {
  readonly resident: string;
  readonly filed: FiledRecord;
  /** Of all that it said, the first and as corrected. */
  readonly behaviours: readonly string[];
}

/**
 * A record that a bureau made.
 *
 * @throws {RefusedError} if it made none of that id.
 */
export async function ownRecord(session: Session, log: LockedLog, id: string): Promise<OwnRecord> {
  const key = keyIn(log.office.id, id);
  const content = (await heldUnder(session, log, [key])).get(key)?.content;
  const entry = content === undefined ? undefined : (JSON.parse(content) as Entry);
  if (entry?.kind !== "submission") throw new RefusedError("unknown-record");
  const { resident } = entry;
  const about = await entriesAbout(session, log, [resident]);
  const entries = about.get(resident) ?? [];
  const filed = fileOf(entries).records.find((each) => each.id === id);
  if (filed?.record === undefined) throw new RefusedError("unknown-record");
  const corrections = entries.flatMap(({ entry }) => (entry.kind === "correction" && entry.of === id ? [entry] : []));
  return { resident, filed, behaviours: [entry, ...corrections].map(({ record }) => record.behaviour) };
}
