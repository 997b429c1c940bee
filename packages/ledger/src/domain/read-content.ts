import {
  type Behaviour,
  type Day,
  identityShapeOf,
  type RawRecord,
  readRecord,
  syntheticNumber,
} from "@tallyglass/policy";
import type { RecordContent } from "./entry.ts";
import { isEntryId } from "./entry-id.ts";
import { type RefusalCode, RefusedError } from "./refusal.ts";

/** What records are held against. */
export interface Door {
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  /** Residents have the numbers below this. */
  readonly residents: number;
  /** The day on which somebody stands there: what is handed in was done by then. */
  readonly day: Day;
}

/** A record that somebody hands in, before it is checked. */
export interface Handed {
  readonly id: string;
  readonly record: RawRecord;
}

/**
 * The resident and the content of a record that a bureau hands in: checked like any record, of a resident whom the
 * ledger knows, and of what the department of the bureau records.
 *
 * @throws {RefusedError} with the code and the field, never with a value.
 */
export function readContent(
  record: RawRecord,
  department: string,
  { behaviours, residents, day }: Door,
  index: number,
): { readonly resident: string; readonly content: RecordContent } {
  const refuse = (code: RefusalCode, field?: string) =>
    new RefusedError(code, { index, ...(field !== undefined && { field }) });
  const checked = readRecord(record, { behaviours });
  if (checked.kind === "resident") throw refuse("missing-field", "behaviour");
  if (checked.kind === "refused") {
    const [{ code, field }] = checked.findings as [(typeof checked.findings)[number]];
    throw refuse(code, field);
  }
  for (const field of setByOffices)
    if (record[field] !== undefined && record[field] !== null) throw refuse("dated-by-the-office", field);
  const { resident, behaviour, date, fact, attributes } = checked.record;
  // In units of its last decimal a number may come to look like somebody's, and that is how it is written.
  const shaped = Object.entries(attributes).find(([, value]) => identityShapeOf(String(value)) !== undefined);
  if (shaped !== undefined) throw refuse("identity-shaped", shaped[0]);
  if (date > day) throw refuse("invalid-day", "date");
  if (!isKnown(resident, residents)) throw refuse("unknown-resident", "resident");
  if (behaviours.get(behaviour)?.department !== department) throw refuse("not-yours", "behaviour");
  return { resident, content: { behaviour, date, ...(fact !== undefined && { fact }), attributes } };
}

/** Each office sets the day on which it has a record, and where it is. */
const setByOffices = ["recorded", "withdrawn", "place"];

/** Whether a resident is one of those that a ledger is about. */
export function isKnown(resident: string, residents: number): boolean {
  const number = syntheticNumber(resident);
  return number !== undefined && number < residents && resident === residentId(number);
}

function residentId(number: number): string {
  return `syn-${String(number).padStart(6, "0")}`;
}

/** @throws {RefusedError} if an id cannot be one that somebody makes. */
export function checkId(id: string, index: number): void {
  if (!isEntryId(id)) throw new RefusedError("invalid-id", { index });
}
