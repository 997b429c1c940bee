import { type Actor, type FiledRecord, type RecordName, RefusedError } from "@tallyglass/ledger";
import type { RawRecord } from "@tallyglass/policy";
import { recordAsRow } from "../account/describe-record.ts";
import type { OpenedLedger } from "./with-ledger.ts";

/** A record as its bureau has it, and as it would stand in a record file. */
export interface BureauRecord {
  readonly filed: FiledRecord;
  readonly row: RawRecord;
}

/**
 * What the bureau of a record has of it.
 *
 * @throws {RefusedError} if there is no such record, or it is not the actor's to read.
 */
export async function ownRecord(
  { ledger, library, day }: OpenedLedger,
  actor: Actor,
  name: RecordName,
): Promise<BureauRecord> {
  const { resident, origin, offices } = await ledger.trace(actor, name, day);
  const filed = offices.find(({ office }) => office === origin)?.record;
  if (filed?.record === undefined) throw new RefusedError("unknown-record");
  const { behaviour, date, fact, attributes } = filed.record;
  const record = { resident, behaviour, date, recorded: date, attributes, ...(fact !== undefined && { fact }) };
  return { filed, row: recordAsRow(library, record) };
}
