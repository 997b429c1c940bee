import type { Day, PolicyRecord } from "@tallyglass/policy";
import type { LifeEvent, OpenedLife, Provenance } from "../life/open-life.ts";

/** A record that stands on the file of only one of two runs. */
export interface OneSidedRecord {
  readonly record: PolicyRecord;
  /** Why it stands there. */
  readonly made: Provenance;
  /** Why it does not in the other run. */
  readonly elsewhere: Absence;
}

/** What became of the same thing in the other run. */
export type Absence =
  | { readonly kind: "not-done" | "not-made" | "not-recorded" | "recorded-otherwise" }
  | { readonly kind: "not-yet" | "withdrawn"; readonly day: Day }
  | { readonly kind: "on-file-of"; readonly resident: string };

/** The records of one life that stand on a day, and do not in the other. When they were recorded is no matter. */
export function standingOnlyIn(life: OpenedLife, other: OpenedLife, asOf: Day): readonly OneSidedRecord[] {
  const there = countsOf(other.records.filter((record) => stands(record, asOf)).map(keyOf));
  return life.records
    .filter((record) => stands(record, asOf))
    .flatMap((record): OneSidedRecord[] => {
      const left = there.get(keyOf(record)) ?? 0;
      there.set(keyOf(record), left - 1);
      if (left > 0) return [];
      const event = eventBehind(record, life);
      const made = event?.recorded ?? "department";
      return [{ record, made, elsewhere: absenceIn(other, record, event?.happened ?? true, asOf) }];
    });
}

function stands({ recorded, withdrawn }: PolicyRecord, asOf: Day): boolean {
  return recorded <= asOf && (withdrawn === undefined || withdrawn > asOf);
}

/** The fact is left out: acts are numbered anew in each run. */
function keyOf({ behaviour, date, place, attributes }: PolicyRecord): string {
  return JSON.stringify([behaviour, date, place, attributes]);
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function eventBehind({ behaviour, date, recorded, attributes }: PolicyRecord, life: OpenedLife): LifeEvent | undefined {
  const carried = JSON.stringify(attributes);
  return life.events.find(
    (event) =>
      event.onFileOf === life.resident &&
      event.behaviour === behaviour &&
      event.date === date &&
      event.city === recorded &&
      JSON.stringify(event.attributes) === carried,
  );
}

function absenceIn(
  { resident, events }: OpenedLife,
  { behaviour, date, attributes }: PolicyRecord,
  happened: boolean,
  asOf: Day,
): Absence {
  const alike = events.filter((event) => event.behaviour === behaviour && event.date === date);
  const carried = JSON.stringify(attributes);
  const event = alike.find((each) => JSON.stringify(each.attributes) === carried) ?? alike[0];
  if (event === undefined) return { kind: happened ? "not-done" : "not-made" };
  const { recorded, onFileOf, city, withdrawn } = event;
  if (recorded === undefined || city === undefined) return { kind: "not-recorded" };
  if (onFileOf !== undefined && onFileOf !== resident) return { kind: "on-file-of", resident: onFileOf };
  if (city > asOf) return { kind: "not-yet", day: city };
  if (withdrawn !== undefined && withdrawn <= asOf) return { kind: "withdrawn", day: withdrawn };
  return { kind: "recorded-otherwise" };
}
