import type { RawRecord } from "@tallyglass/policy";
import { type Entry, keyIn } from "../domain/entry.ts";
import { checkId, type Handed, readContent } from "../domain/read-content.ts";
import { RefusedError } from "../domain/refusal.ts";
import { lockBureau, type OwnRecord, ownRecord, type Receipt, type Wanted, type Writing, write } from "./act.ts";
import type { Session } from "./database.ts";
import { heldUnder, type LockedLog } from "./log.ts";

/** What a bureau says to an appeal: nothing to it, the record as it should be, or that it should not be. */
export type Outcome =
  | { readonly kind: "rejected" }
  | { readonly kind: "corrected"; readonly record: RawRecord }
  | { readonly kind: "withdrawn" };

/** Records that a bureau hands in: all of them or none. */
export async function submit(
  session: Session,
  office: string,
  handed: readonly Handed[],
  writing: Writing,
): Promise<readonly Receipt[]> {
  const log = await lockBureau(session, office, writing);
  const wanted = handed.map(({ id, record }, index): Wanted => {
    checkId(id, index);
    const { resident, content } = readContent(record, log.office.department ?? "", writing.door, index);
    const entry: Entry = { kind: "submission", id, resident, origin: office, day: writing.day, record: content };
    return { entry, behaviours: [content.behaviour] };
  });
  return write(session, log, wanted, writing);
}

/** What a record of the bureau should have said. */
export async function correct(
  session: Session,
  office: string,
  { id, of, record }: { readonly id: string; readonly of: string; readonly record: RawRecord },
  writing: Writing,
): Promise<Receipt> {
  checkId(id, 0);
  const log = await lockBureau(session, office, writing);
  const own = await ownRecord(session, log, of);
  return only(await write(session, log, [await correction(session, log, own, { id, record }, writing)], writing));
}

/** That a record of the bureau should not have been. */
export async function withdraw(
  session: Session,
  office: string,
  { id, of }: { readonly id: string; readonly of: string },
  writing: Writing,
): Promise<Receipt> {
  checkId(id, 0);
  const log = await lockBureau(session, office, writing);
  const own = await ownRecord(session, log, of);
  return only(await write(session, log, [await withdrawal(session, log, own, id, writing)], writing));
}

/** What a resident has against a record; it lies with the bureau that made it. */
export async function appeal(
  session: Session,
  resident: string,
  { id, of, office }: { readonly id: string; readonly of: string; readonly office: string },
  writing: Writing,
): Promise<Receipt> {
  checkId(id, 0);
  const log = await lockBureau(session, office, writing);
  const own = await ownRecord(session, log, of);
  if (own.resident !== resident) throw new RefusedError("not-yours");
  const entry: Entry = { kind: "appeal", id, resident, origin: office, day: writing.day, of };
  return only(await write(session, log, [{ entry, behaviours: own.behaviours }], writing));
}

/** What a bureau says to an appeal, with what follows from it. */
export async function answer(
  session: Session,
  office: string,
  {
    id,
    of,
    appeal,
    outcome,
  }: { readonly id: string; readonly of: string; readonly appeal: string; readonly outcome: Outcome },
  writing: Writing,
): Promise<Receipt> {
  checkId(id, 0);
  const log = await lockBureau(session, office, writing);
  const own = await ownRecord(session, log, of);
  const { resident, filed, behaviours } = own;
  const isRetry = (await heldUnder(session, log, [keyIn(office, id)])).size > 0;
  const isOpen = filed.appeals.some((each) => each.id === appeal && each.state === "open");
  if (!isOpen && !isRetry) throw new RefusedError("unknown-appeal");
  const made = { id, resident, origin: office, day: writing.day, of };
  const said = outcome.kind === "rejected" ? "rejected" : "upheld";
  const entry: Entry = { ...made, kind: "answer", appeal, outcome: said };
  const follows = await consequence(session, log, own, { id: `${id}-follows`, outcome }, writing);
  return only(await write(session, log, [{ entry, behaviours }, ...follows], writing));
}

async function consequence(
  session: Session,
  log: LockedLog,
  own: OwnRecord,
  { id, outcome }: { readonly id: string; readonly outcome: Outcome },
  writing: Writing,
): Promise<readonly Wanted[]> {
  switch (outcome.kind) {
    case "rejected":
      return [];
    case "corrected":
      return [await correction(session, log, own, { id, record: outcome.record }, writing)];
    case "withdrawn":
      return [await withdrawal(session, log, own, id, writing)];
  }
}

async function correction(
  session: Session,
  log: LockedLog,
  own: OwnRecord,
  { id, record }: Handed,
  writing: Writing,
): Promise<Wanted> {
  const { resident, content } = readContent(record, log.office.department ?? "", writing.door, 0);
  if (resident !== own.resident) throw new RefusedError("not-yours", { field: "resident" });
  const revision = await nextRevision(session, log, own, id);
  const made = { id, resident, origin: log.office.id, day: writing.day, of: own.filed.id };
  const entry: Entry = { ...made, kind: "correction", revision, record: content };
  return { entry, behaviours: [...own.behaviours, content.behaviour] };
}

async function withdrawal(
  session: Session,
  log: LockedLog,
  own: OwnRecord,
  id: string,
  { day }: Writing,
): Promise<Wanted> {
  const revision = await nextRevision(session, log, own, id);
  const made = { id, resident: own.resident, origin: log.office.id, day, of: own.filed.id };
  return { entry: { ...made, kind: "withdrawal", revision }, behaviours: own.behaviours };
}

/** The revision that the next change has; of a retry, the one that the first try got. */
async function nextRevision(session: Session, log: LockedLog, { filed }: OwnRecord, id: string): Promise<number> {
  const [before] = (await heldUnder(session, log, [keyIn(log.office.id, id)])).values();
  if (before !== undefined) return (JSON.parse(before.content) as { readonly revision?: number }).revision ?? 0;
  if (!filed.stands) throw new RefusedError("already-withdrawn");
  return filed.revision + 1;
}

function only(receipts: readonly Receipt[]): Receipt {
  return receipts[0] as Receipt;
}
