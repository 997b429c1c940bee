import type { Day } from "@tallyglass/policy";
import { canonicalText } from "../domain/canonical.ts";
import { type Entry, type HeldEntry, keyOf, type LogEntry } from "../domain/entry.ts";
import type { Lane } from "../domain/lane.ts";
import type { Office } from "../domain/office.ts";
import { type Hash, noSeal, type SealedRow, sealOf } from "../domain/seal.ts";
import type { Session } from "./database.ts";
import { SealError } from "./seal-error.ts";

/** The log of an office, locked for this transaction: nobody else writes to it before it ends. */
export interface LockedLog {
  readonly number: number;
  readonly office: Office;
  seq: number;
  seal: string;
}

/** An entry on its way into a log. */
export interface Appended {
  readonly entry: LogEntry;
  readonly lane: Lane;
}

interface OfficeRow {
  readonly number: number;
  readonly id: string;
  readonly level: Office["level"];
  readonly above: string | null;
  readonly department: string | null;
  readonly seq: number;
  readonly seal: string;
}

/**
 * Takes the log of an office for this transaction and holds its end against its seal.
 *
 * @throws {SealError} if they differ.
 */
export async function lockLog(session: Session, office: string, hash: Hash): Promise<LockedLog | undefined> {
  const [row] = await session.query<OfficeRow>("select * from ledger.office where id = $1 for update", [office]);
  if (row === undefined) return undefined;
  const { number, id, level, above, department, seq, seal } = row;
  const end = await session.query<SealedRow>(
    `select seq, id, resident, lane, day, content, seal from ledger.log
      where office = $1 and seq >= $2 order by seq limit 3`,
    [number, seq - 1],
  );
  if (!endsRight(end, row, hash)) throw new SealError(id, seq);
  return {
    number,
    office: { id, level, ...(above !== null && { above }), ...(department !== null && { department }) },
    seq,
    seal,
  };
}

function endsRight(end: readonly SealedRow[], { id, seq, seal }: OfficeRow, hash: Hash): boolean {
  if (seq === 0) return end.length === 0 && seal === noSeal;
  const [before, last] = seq === 1 ? [{ seal: noSeal }, end[0]] : end;
  const isLast = end.length === Math.min(seq, 2) && last?.seq === seq && last.seal === seal;
  return isLast && before !== undefined && sealOf(hash, id, before.seal, last) === seal;
}

/** Seals entries and writes them at the end of a log. */
export async function append(
  session: Session,
  log: LockedLog,
  entries: readonly Appended[],
  { day, hash }: { readonly day: Day; readonly hash: Hash },
): Promise<readonly SealedRow[]> {
  if (entries.length === 0) return [];
  const rows = entries.map(({ entry, lane }): SealedRow => {
    const resident = entry.kind === "checkpoint" ? "" : entry.resident;
    const row = { seq: log.seq + 1, id: keyOf(entry), resident, lane, day, content: canonicalText(entry) };
    log.seq = row.seq;
    log.seal = sealOf(hash, log.office.id, log.seal, row);
    return { ...row, seal: log.seal };
  });
  const column = (name: keyof SealedRow) => rows.map((row) => row[name]);
  await session.query(
    `with added as (
      insert into ledger.log (office, seq, id, resident, lane, day, content, seal)
      select $1, seq, id, resident, lane, $2, content, seal
      from unnest($3::integer[], $4::text[], $5::text[], $6::smallint[], $7::text[], $8::text[])
        as row (seq, id, resident, lane, content, seal)
    )
    update ledger.office set seq = $9, seal = $10 where number = $1`,
    [
      ...[log.number, day, column("seq"), column("id"), column("resident"), column("lane"), column("content")],
      ...[column("seal"), log.seq, log.seal],
    ],
  );
  return rows;
}

/** An entry of another log, as it stands there. */
export interface SentRow {
  readonly seq: number;
  readonly id: string;
  readonly resident: string;
  readonly content: string;
}

/** Seals entries of another log and writes them at the end of this one, without sending them to the store again. */
export async function copyTo(
  session: Session,
  log: LockedLog,
  { from, lane, rows }: { readonly from: number; readonly lane: Lane; readonly rows: readonly SentRow[] },
  { day, hash }: { readonly day: Day; readonly hash: Hash },
): Promise<void> {
  const before = log.seq;
  const seals = rows.map(({ id, resident, content }) => {
    log.seq += 1;
    log.seal = sealOf(hash, log.office.id, log.seal, { seq: log.seq, id, resident, lane, day, content });
    return log.seal;
  });
  await session.query(
    `with added as (
      insert into ledger.log (office, seq, id, resident, lane, day, content, seal)
      select $1, $4::integer + place, id, resident, $2::smallint, $3, content, seal
      from (
          select id, resident, content, row_number() over (order by seq) as place
          from ledger.log where office = $5 and seq = any($6::integer[])
        ) as sent
        join unnest($7::text[]) with ordinality as sealed (seal, place) using (place)
    )
    update ledger.office set seq = $8, seal = $9 where number = $1`,
    [log.number, lane, day, before, from, rows.map(({ seq }) => seq), seals, log.seq, log.seal],
  );
}

/** What a log holds under keys, by key. */
export async function heldUnder(
  session: Session,
  { number }: Pick<LockedLog, "number">,
  keys: readonly string[],
): Promise<ReadonlyMap<string, { readonly seq: number; readonly content: string }>> {
  const rows = await session.query<{ id: string; seq: number; content: string }>(
    "select id, seq, content from ledger.log where office = $1 and id = any($2::text[])",
    [number, keys],
  );
  return new Map(rows.map(({ id, seq, content }) => [id, { seq, content }]));
}

/** What an office holds about residents, by resident. */
export async function entriesAbout(
  session: Session,
  { number }: Pick<LockedLog, "number">,
  residents: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldEntry[]>> {
  const rows = await session.query<{ resident: string; day: Day; content: string }>(
    `select resident, day, content from ledger.log
      where office = $1 and resident = any($2::text[]) and resident <> '' order by seq`,
    [number, residents],
  );
  const found = new Map<string, HeldEntry[]>(residents.map((resident) => [resident, []]));
  for (const { resident, day, content } of rows) {
    found.get(resident)?.push({ entry: JSON.parse(content) as Entry, held: day });
  }
  return found;
}
