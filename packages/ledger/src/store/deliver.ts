import type { Day } from "@tallyglass/policy";
import type { ListingRules } from "../domain/listings.ts";
import type { Hash } from "../domain/seal.ts";
import { dayNumber, dayOf } from "../run/day-number.ts";
import { afterOutages, fateOf } from "../run/fate.ts";
import type { Database, Session } from "./database.ts";
import type { BatchRow, Travel } from "./dispatch.ts";
import { receive } from "./receive.ts";
import { SealError } from "./seal-error.ts";

/** What deliveries came to. */
export interface Delivered {
  /** Batches that arrived and were acknowledged. */
  readonly batches: number;
  /** Entries that an office had not had before. */
  readonly entries: number;
  /** Tries after which a batch is sent again. */
  readonly failures: number;
}

/** What is needed to write into the log of a receiver. */
export interface Receiving extends Travel {
  readonly rules: ListingRules;
  readonly hash: Hash;
  /** The first day of the run, from which outages are counted. */
  readonly start: Day;
}

/**
 * Delivers every batch that is due by a day, by as many at once as the database has connections for. Each try is one
 * transaction: whoever is killed leaves the batch as it was, for the next.
 *
 * @throws {SealError} if a receiver cannot seal its log, once the batches of all others are delivered.
 */
export async function deliver(database: Database, day: Day, receiving: Receiving): Promise<Delivered> {
  const closed = new Map<string, SealError>();
  const carriers = Array.from({ length: database.connections }, async () => {
    let total: Delivered = { batches: 0, entries: 0, failures: 0 };
    for (;;) {
      try {
        const due = { day, closed: [...closed.keys()] };
        const one = await database.transaction((session) => deliverOne(session, due, receiving));
        if (one === undefined) return total;
        total = add(total, one);
      } catch (error) {
        if (!(error instanceof SealError)) throw error;
        closed.set(error.office, error);
      }
    }
  });
  const ended = await Promise.allSettled(carriers);
  // After all have ended: none still works when the caller hears of it.
  const total = ended.map((each) => (each.status === "fulfilled" ? each.value : raise(each.reason))).reduce(add);
  for (const error of closed.values()) throw error;
  return total;
}

function raise(reason: unknown): never {
  throw reason;
}

function add(left: Delivered, right: Delivered): Delivered {
  return {
    batches: left.batches + right.batches,
    entries: left.entries + right.entries,
    failures: left.failures + right.failures,
  };
}

/** What is to be delivered: by a day, and not to the offices that take nothing more. */
interface Due {
  readonly day: Day;
  readonly closed: readonly string[];
}

/** One try of the batch that is due first and whose receiver nobody else has in hand; nothing if there is none. */
async function deliverOne(session: Session, due: Due, receiving: Receiving): Promise<Delivered | undefined> {
  const batch = await claim(session, due);
  if (batch === undefined) return undefined;
  const { network, seed, start } = receiving;
  const at = dayNumber(batch.due);
  const open = afterOutages(batch.receiver, at, dayNumber(start), network.faults);
  if (open > at) {
    await postpone(session, batch, { attempts: batch.attempts, due: dayOf(open) });
    return { batches: 0, entries: 0, failures: 0 };
  }
  const fate = fateOf({ seed, link: batch, number: batch.number }, batch.attempts, network.faults);
  const entries = fate === "lost" ? 0 : await receive(session, batch, receiving);
  if (fate === "delivered") {
    await session.query(
      `update ledger.batch set acknowledged = due where sender = $1 and receiver = $2 and lane = $3 and number = $4`,
      keyOf(batch),
    );
    return { batches: 1, entries, failures: 0 };
  }
  await postpone(session, batch, { attempts: batch.attempts + 1, due: dayOf(at + network.faults.againAfter) });
  return { batches: 0, entries, failures: 1 };
}

/** The receiver is asked for first: whoever finds it taken leaves its batches to those who have it. */
async function claim(session: Session, { day, closed }: Due): Promise<BatchRow | undefined> {
  const [batch] = await session.query<BatchRow>(
    `select s.id as sender, r.id as receiver, b.lane, b.sender as "from", b.receiver as "to", b.number,
        b.first_seq as first, b.last_seq as last, b.due, b.attempts
      from ledger.office r
        join ledger.batch b on b.receiver = r.number
        join ledger.office s on s.number = b.sender
      where b.acknowledged is null and b.due <= $1 and r.id <> all($2::text[])
      order by b.due, b.sender, b.receiver, b.lane, b.number
      limit 1 for update of r, b skip locked`,
    [day, closed],
  );
  return batch;
}

async function postpone(
  session: Session,
  batch: BatchRow,
  { attempts, due }: Pick<BatchRow, "attempts" | "due">,
): Promise<void> {
  await session.query(
    `update ledger.batch set attempts = $5, due = $6
      where sender = $1 and receiver = $2 and lane = $3 and number = $4`,
    [...keyOf(batch), attempts, due],
  );
}

function keyOf({ from, to, lane, number }: BatchRow): readonly number[] {
  return [from, to, lane, number];
}
