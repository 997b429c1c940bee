import type { Day } from "@tallyglass/policy";
import type { Checkpoint, Entry } from "../domain/entry.ts";
import { fileOf } from "../domain/file.ts";
import { laneOf, lanes } from "../domain/lane.ts";
import { listingsDue } from "../domain/listings.ts";
import { nation, type Office } from "../domain/office.ts";
import { BrokenInvariant } from "./broken-invariant.ts";
import type { Session } from "./database.ts";
import type { Receiving } from "./deliver.ts";
import type { BatchRow } from "./dispatch.ts";
import { append, copyTo, entriesAbout, heldUnder, type LockedLog, lockLog, type SentRow } from "./log.ts";

/**
 * Writes a batch into the log of its receiver, and how the sender's log ended; by this checkpoint the batch is known
 * when it comes again, and then it changes nothing. At the nation the listings follow that the new entries make due.
 *
 * An entry is in one batch of a link and comes on one link, so that none can be there already. The key of the log sees
 * to it all the same: nothing of a batch is written that has an entry again.
 *
 * @returns how many entries were new
 * @throws {SealError} if the receiver cannot seal its log.
 * @throws {BrokenInvariant} if an entry is not of the sender.
 */
export async function receive(session: Session, batch: BatchRow, receiving: Receiving): Promise<number> {
  const log = await lockLog(session, batch.receiver, receiving.hash);
  if (log === undefined) throw new BrokenInvariant(`a batch for the office ${batch.receiver}, which there is not`);
  if ((await heldUnder(session, log, [checkpointId(batch)])).size > 0) return 0;
  const rows = await entriesOf(session, batch);
  const fresh = rows.map(({ content }) => checkArrival(JSON.parse(content) as Entry, batch, receiving));
  const when = { day: batch.due, hash: receiving.hash };
  const checkpoint = await checkpointOf(session, batch);
  await copyTo(session, log, { from: batch.from, lane: batch.lane, rows }, when);
  await append(session, log, [{ entry: checkpoint, lane: lanes.stays }], when);
  if (log.office.id === nation) await list(session, log, fresh, receiving, when.day);
  return fresh.length;
}

async function entriesOf(session: Session, { from, lane, first, last }: BatchRow): Promise<readonly SentRow[]> {
  return session.query<SentRow>(
    `select seq, id, resident, content from ledger.log
      where office = $1 and lane = $2 and seq between $3 and $4 order by seq`,
    [from, lane, first, last],
  );
}

function checkpointId({ sender, lane, number }: BatchRow): string {
  return `checkpoint ${sender} ${lane} ${number}`;
}

async function checkpointOf(session: Session, batch: BatchRow): Promise<Checkpoint> {
  const [row] = await session.query<{ seal: string }>("select seal from ledger.log where office = $1 and seq = $2", [
    batch.from,
    batch.last,
  ]);
  if (row === undefined) throw new BrokenInvariant(`${batch.sender} lacks entry ${batch.last}, which it sends`);
  return { kind: "checkpoint", id: checkpointId(batch), office: batch.sender, seq: batch.last, seal: row.seal };
}

/** Upward comes what was made below the receiver, downward what the nation made. */
function checkArrival(entry: Entry, { receiver, lane }: BatchRow, { offices }: Receiving): Entry {
  const isUp = lane === lanes.recordsUp || lane === lanes.correctionsUp;
  const isRight = isUp ? isWithin(entry.origin, receiver, offices) : entry.origin === nation;
  if (!isRight || laneOf(entry) !== lane) throw new BrokenInvariant(`an entry came to ${receiver} that is not its own`);
  return entry;
}

function isWithin(office: string, above: string, offices: ReadonlyMap<string, Office>): boolean {
  for (let at: string | undefined = office; at !== undefined; at = offices.get(at)?.above)
    if (at === above) return true;
  return false;
}

async function list(
  session: Session,
  log: LockedLog,
  fresh: readonly Entry[],
  { rules, hash }: Receiving,
  day: Day,
): Promise<void> {
  const concerned = fresh.filter((entry) => {
    if (entry.kind === "submission") return rules.clauses.has(entry.record.behaviour);
    return entry.kind === "correction" || entry.kind === "withdrawal";
  });
  const residents = [...new Set(concerned.map(({ resident }) => resident))];
  if (residents.length === 0) return;
  const about = await entriesAbout(session, log, residents);
  const due = residents.flatMap((resident) =>
    listingsDue({ resident, file: fileOf(about.get(resident) ?? []), day }, rules),
  );
  await append(
    session,
    log,
    due.map((entry) => ({ entry, lane: laneOf(entry) })),
    { day, hash },
  );
}
