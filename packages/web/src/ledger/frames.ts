import type { Database, Ledger } from "@tallyglass/ledger/engine";
import { offices } from "./country.ts";
import type { Frame, OnTheWay } from "./enacted.ts";

/** What the store is at the end of a day: what each office has, what it has still to send, and what is on its way. */
export async function readFrame(database: Database, ledger: Ledger, day: number, on: string): Promise<Frame> {
  const status = await ledger.status({ role: "auditor" }, on);
  const byOffice = new Map(status.offices.map((each) => [each.id, each]));
  return {
    day,
    entries: offices.map(({ id }) => byOffice.get(id)?.entries ?? 0),
    waiting: offices.map(({ id }) => byOffice.get(id)?.waiting ?? 0),
    onTheWay: await database.snapshot((session) =>
      session.query<OnTheWay>(
        `select s.id as sender, r.id as receiver, sum(b.entries)::integer as entries
          from ledger.batch b
            join ledger.office s on s.number = b.sender
            join ledger.office r on r.number = b.receiver
          where b.acknowledged is null
          group by s.id, r.id order by s.id, r.id`,
      ),
    ),
  };
}
