import type { Day } from "@tallyglass/policy";
import { type Entry, keyIn } from "../domain/entry.ts";
import { type FiledListing, type FiledRecord, fileOf } from "../domain/file.ts";
import type { Level } from "../domain/office.ts";
import { type RefusalCode, RefusedError } from "../domain/refusal.ts";
import type { Database } from "./database.ts";
import type { NotedRefusal } from "./refusals.ts";

/** How far a ledger is. */
export interface Status {
  readonly offices: readonly OfficeStatus[];
  /** Batches that no acknowledgement has come for. */
  readonly onTheWay: number;
  /** How often something was refused, by the code that said why. */
  readonly refused: readonly { readonly code: RefusalCode; readonly count: number }[];
  /** The last refusals of them, at most a thousand, the earliest first. */
  readonly refusals: readonly NotedRefusal[];
}

const mostRefusals = 1000;

export interface OfficeStatus {
  readonly id: string;
  readonly level: Level;
  /** How many entries its log has, with the checkpoints that it holds. */
  readonly entries: number;
  /** How many of them it has still to send on. */
  readonly waiting: number;
}

/** A record by the bureau that made it and the id that the bureau gave it. */
export interface RecordName {
  readonly office: string;
  readonly of: string;
}

/** What every office has of a record: the copies of it, and of what changed it. */
export interface Trace {
  readonly record: string;
  readonly resident: string;
  /** The bureau that made it. */
  readonly origin: string;
  readonly offices: readonly TracedOffice[];
}

export interface TracedOffice {
  readonly office: string;
  readonly level: Level;
  /** The record, if it came to this office by itself. */
  readonly record?: FiledRecord;
  /** Listings because of it. */
  readonly listings: readonly FiledListing[];
  readonly entries: readonly { readonly id: string; readonly kind: Entry["kind"]; readonly held: Day }[];
}

/** How much each office has, what is on its way, and what was refused. */
export async function readStatus(database: Database): Promise<Status> {
  return database.snapshot(async (session) => {
    const offices = await session.query<OfficeStatus>(
      `select o.id, o.level, o.seq as entries, coalesce((
          select count(distinct l.seq)::integer from ledger.log l join ledger.link k on k.sender = l.office and k.lane = l.lane
          where l.office = o.number and l.seq > k.cut
        ), 0) as waiting
        from ledger.office o order by o.number`,
    );
    const [{ batches } = { batches: 0 }] = await session.query<{ batches: number }>(
      "select count(*)::integer as batches from ledger.batch where acknowledged is null",
    );
    const refused = await session.query<Status["refused"][number]>(
      "select code, count(*)::integer as count from ledger.refusal group by code order by code",
    );
    const last = await session.query<NotedRefusal>(
      "select day, role, office, code, field from ledger.refusal order by number desc limit $1",
      [mostRefusals],
    );
    return { offices, onTheWay: batches, refused, refusals: last.toReversed() };
  });
}

/**
 * Follows a record through all offices.
 *
 * @throws {RefusedError} if the bureau made no record of that id.
 */
export async function traceOf(database: Database, { office: bureau, of: record }: RecordName): Promise<Trace> {
  return database.snapshot(async (session) => {
    const [first] = await session.query<{ resident: string; content: string }>(
      "select resident, content from ledger.log where id = $1 order by office desc limit 1",
      [keyIn(bureau, record)],
    );
    const submission = first && (JSON.parse(first.content) as Entry);
    if (first === undefined || submission?.kind !== "submission") throw new RefusedError("unknown-record");
    const rows = await session.query<{ office: string; level: Level; day: Day; content: string }>(
      `select o.id as office, o.level, l.day, l.content
        from ledger.log l join ledger.office o on o.number = l.office
        where l.resident = $1 order by o.number, l.seq`,
      [first.resident],
    );
    const held = rows
      .map(({ content, day, ...at }) => ({ ...at, held: day, entry: JSON.parse(content) as Entry }))
      .filter(({ entry }) => recordOf(entry) === keyIn(bureau, record));
    const offices = [...new Set(held.map(({ office }) => office))].map((office): TracedOffice => {
      const here = held.filter((each) => each.office === office);
      const { records, listings } = fileOf(here);
      return {
        office,
        level: here[0]?.level ?? "bureau",
        ...(records[0] !== undefined && { record: records[0] }),
        listings,
        entries: here.map(({ entry: { id, kind }, held }) => ({ id, kind, held })),
      };
    });
    return { record, resident: first.resident, origin: bureau, offices };
  });
}

/** The key of the record that an entry makes, or is about. */
function recordOf(entry: Entry): string {
  switch (entry.kind) {
    case "submission":
      return keyIn(entry.origin, entry.id);
    case "listing":
    case "delisting":
      return keyIn(entry.bureau, entry.of);
    case "correction":
    case "withdrawal":
    case "appeal":
    case "answer":
      return keyIn(entry.origin, entry.of);
  }
}
