import type { Day } from "@tallyglass/policy";
import type { Actor } from "../domain/permissions.ts";
import { dayNumber, dayOf } from "../run/day-number.ts";
import { BrokenInvariant } from "./broken-invariant.ts";
import { moveTo, readDay } from "./charter.ts";
import type { Database } from "./database.ts";
import type { Delivered } from "./deliver.ts";
import type { Guarded } from "./guarded.ts";
import { SealError } from "./seal-error.ts";

/** What happened on a day. */
export interface RunDay extends Delivered {
  /** Batches that were sent. */
  readonly sent: number;
}

/** The days of a ledger: simulated, and moved by its operator alone. */
export interface Days {
  /** The day that it is at. */
  day(): Promise<Day>;
  /**
   * Sends and delivers what is due on a day, and is at that day then. The day that it is at can be run again, for what
   * was handed in since.
   *
   * @throws {SealError} if an office takes nothing more; the day has passed for all others.
   */
  run(actor: Actor, day: Day): Promise<RunDay>;
}

/** How a ledger moves, by those who know how to send and to deliver. */
export function daysOf(
  database: Database,
  guarded: Guarded,
  {
    send,
    deliver,
  }: { readonly send: (day: Day) => Promise<number>; readonly deliver: (day: Day) => Promise<Delivered> },
): Days {
  const day = async () => {
    const found = await database.snapshot(readDay);
    if (found === undefined) throw new BrokenInvariant("a ledger without a charter is at no day");
    return found;
  };
  return {
    day,
    run: (actor, to) =>
      guarded(actor, "run", {}, to, async () => {
        const sent = await send(to);
        const delivered = await deliver(to).catch((error: unknown) => {
          if (error instanceof SealError) return error;
          throw error;
        });
        await database.transaction((session) => moveTo(session, to));
        if (delivered instanceof SealError) throw delivered;
        return { sent, ...delivered };
      }),
  };
}

const nothing: RunDay = { sent: 0, batches: 0, entries: 0, failures: 0 };

/**
 * Runs a ledger so many days on, the day that it is at first, for as long as whoever is told after each day wants it.
 * Each day is whole or not there. An office that takes nothing more stops nobody else.
 *
 * @throws {SealError} in the end, if there is such an office.
 * @returns what happened on all of them
 */
export async function runDays(
  ledger: Days,
  actor: Actor,
  days: number,
  goesOn: (done: number) => boolean | Promise<boolean>,
): Promise<RunDay> {
  const first = dayNumber(await ledger.day());
  let total = nothing;
  let closed: SealError | undefined;
  for (let done = 1; done <= days + 1; done += 1) {
    try {
      total = add(total, await ledger.run(actor, dayOf(first + done - 1)));
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      closed = error;
    }
    if (!(await goesOn(done))) break;
  }
  if (closed !== undefined) throw closed;
  return total;
}

function add(left: RunDay, right: RunDay): RunDay {
  return {
    sent: left.sent + right.sent,
    batches: left.batches + right.batches,
    entries: left.entries + right.entries,
    failures: left.failures + right.failures,
  };
}
