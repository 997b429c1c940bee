import type { Day } from "@tallyglass/policy";
import type { Lane } from "../domain/lane.ts";
import type { Office } from "../domain/office.ts";
import { RefusedError } from "../domain/refusal.ts";
import type { Network, Schedule } from "../network/network.ts";
import { dayNumber, dayOf } from "../run/day-number.ts";
import { daysOnTheWay } from "../run/fate.ts";
import { isDispatchDay, type Link, scheduleOf } from "../run/links.ts";
import { readDay } from "./charter.ts";
import type { Database, Session } from "./database.ts";

/** How entries travel, and what goes wrong. */
export interface Travel {
  readonly network: Network;
  readonly offices: ReadonlyMap<string, Office>;
  readonly seed: number;
}

/** A link with how far its entries have been cut into batches. */
interface LinkRow extends Link {
  readonly from: number;
  readonly to: number;
  readonly cut: number;
  readonly batches: number;
  readonly seq: number;
}

/**
 * Cuts what offices have not yet sent into batches: on the links that send on a day, or everything on all of them.
 * Numbers in a log follow the order of commits, so that nothing comes later under a number that was passed.
 *
 * On a day is sent what bureaus made by that day, and what other offices received before it: a day that is run again,
 * since it was asked for or a process was killed over it, sends what was handed in since, and nothing that came on the
 * day itself.
 *
 * @throws {RefusedError} if the ledger is past the day.
 * @returns how many batches were made
 */
export async function dispatch(
  database: Database,
  { day, isForAll }: { readonly day: Day; readonly isForAll: boolean },
  travel: Travel,
): Promise<number> {
  const today = dayNumber(day);
  return database.transaction(async (session) => {
    // Whoever runs the ledger beside us does not move it on before these batches are made.
    const at = await readDay(session, { isHeld: true });
    if (!isForAll && at !== undefined && day < at) throw new RefusedError("day-is-past", { field: "day" });
    const links = await session.query<LinkRow>(
      `select s.id as sender, r.id as receiver, l.lane, l.sender as "from", l.receiver as "to", l.cut, l.batches, s.seq
        from ledger.link l
          join ledger.office s on s.number = l.sender
          join ledger.office r on r.number = l.receiver
        where s.seq > l.cut
        order by l.sender, l.receiver, l.lane
        for update of l skip locked`,
    );
    let made = 0;
    for (const link of links) {
      const sender = travel.offices.get(link.sender) as Office;
      const schedule = scheduleOf(travel.network, sender, link);
      if (!isForAll && !isDispatchDay(link, schedule, today)) continue;
      const last = isForAll || sender.level === "bureau" ? link.seq : await lastBefore(session, link, day);
      if (last > link.cut) made += await cutBatches(session, { ...link, seq: last }, today, schedule, travel);
    }
    return made;
  });
}

/** The last entry before those that an office had on a day or later. */
async function lastBefore(session: Session, { from, cut, seq }: LinkRow, day: Day): Promise<number> {
  const [row] = await session.query<{ last: number | null }>(
    "select min(seq) - 1 as last from ledger.log where office = $1 and seq > $2 and day >= $3",
    [from, cut, day],
  );
  return row?.last ?? seq;
}

async function cutBatches(
  session: Session,
  link: LinkRow,
  today: number,
  schedule: Schedule,
  { network, seed }: Travel,
): Promise<number> {
  const parts = await session.query<{ first: number; last: number; entries: number }>(
    `select min(seq) as first, max(seq) as last, count(*)::integer as entries
      from (
        select seq, (row_number() over (order by seq) - 1) / $5 as part from ledger.log
        where office = $1 and lane = $2 and seq > $3 and seq <= $4
      ) as waiting
      group by part order by part`,
    [link.from, link.lane, link.cut, link.seq, schedule.batch.value],
  );
  const due = parts.map((_, index) => {
    const key = { seed, link, number: link.batches + index };
    return dayOf(today + daysOnTheWay(key, schedule, network.faults));
  });
  await session.query(
    `insert into ledger.batch (sender, receiver, lane, number, first_seq, last_seq, entries, due)
      select $1, $2, $3, number, first, last, entries, due
      from unnest($4::integer[], $5::integer[], $6::integer[], $7::integer[], $8::text[])
        as row (number, first, last, entries, due)`,
    [
      ...[link.from, link.to, link.lane, parts.map((_, index) => link.batches + index)],
      ...[parts.map(({ first }) => first), parts.map(({ last }) => last), parts.map(({ entries }) => entries), due],
    ],
  );
  await session.query(
    "update ledger.link set cut = $4, batches = batches + $5 where sender = $1 and receiver = $2 and lane = $3",
    [link.from, link.to, link.lane, link.seq, parts.length],
  );
  return parts.length;
}

/** A batch that is on its way. */
export interface BatchRow extends Link {
  readonly from: number;
  readonly to: number;
  readonly lane: Lane;
  readonly number: number;
  readonly first: number;
  readonly last: number;
  readonly due: Day;
  readonly attempts: number;
}
