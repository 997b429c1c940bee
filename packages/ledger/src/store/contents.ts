import type { Day, PolicyRecord } from "@tallyglass/policy";
import { fileOf } from "../domain/file.ts";
import type { Actor } from "../domain/permissions.ts";
import { recordsOf } from "../domain/records-of.ts";
import { RefusedError } from "../domain/refusal.ts";
import type { SealedRow } from "../domain/seal.ts";
import type { Database, Session } from "./database.ts";
import type { Guarded } from "./guarded.ts";
import { entriesAbout } from "./log.ts";

/** A resident with the records that an office has on file. */
export interface ResidentAtOffice {
  readonly resident: string;
  readonly records: readonly PolicyRecord[];
}

/** What an office holds, a page at a time, for whoever may read all of it. */
export interface Contents {
  /** Residents of whom the office has anything, in their order, after one of them. */
  filesAt(actor: Actor, office: string, after: string, on: Day): Promise<readonly ResidentAtOffice[]>;
  /** The log of the office as it is sealed, after a number of it. */
  logOf(actor: Actor, office: string, after: number, on: Day): Promise<readonly SealedRow[]>;
}

/** So many are read at once. */
const pageSize = 1000;

export function contentsOf(database: Database, guarded: Guarded): Contents {
  const within = <T>(
    actor: Actor,
    office: string,
    on: Day,
    work: (session: Session, number: number) => Promise<T>,
  ): Promise<T> =>
    guarded(actor, "read-file", { office }, on, () =>
      database.snapshot(async (session) => {
        const [row] = await session.query<{ number: number }>("select number from ledger.office where id = $1", [
          office,
        ]);
        if (row === undefined) throw new RefusedError("unknown-office");
        return work(session, row.number);
      }),
    );
  return {
    filesAt: (actor, office, after, on) =>
      within(actor, office, on, async (session, number) => {
        const rows = await session.query<{ resident: string }>(
          `select distinct resident from ledger.log
            where office = $1 and resident > $2 and resident <> '' order by resident limit $3`,
          [number, after, pageSize],
        );
        const residents = rows.map(({ resident }) => resident);
        const about = await entriesAbout(session, { number }, residents);
        return residents.map((resident) => ({
          resident,
          records: recordsOf(resident, fileOf(about.get(resident) ?? [])),
        }));
      }),
    logOf: (actor, office, after, on) =>
      within(actor, office, on, (session, number) =>
        session.query<SealedRow>(
          `select seq, id, resident, lane, day, content, seal from ledger.log
            where office = $1 and seq > $2 order by seq limit $3`,
          [number, after, pageSize],
        ),
      ),
  };
}
