import type { PolicyRecord } from "@tallyglass/policy";
import { keyIn } from "./entry.ts";
import type { FiledRecord, ResidentFile } from "./file.ts";
import { cityOf } from "./office.ts";

/**
 * The records of a file as any scorer reads them: those that the office holds itself, and those that came down with
 * a listing from elsewhere. What was withdrawn has its day, so that no score counts it from then on.
 */
export function recordsOf(resident: string, { records, listings }: ResidentFile): readonly PolicyRecord[] {
  const own = new Set(records.filter(({ record }) => record !== undefined).map(({ origin, id }) => keyIn(origin, id)));
  const fromElsewhere = listings.filter(({ bureau, record }) => !own.has(keyIn(bureau, record)));
  return [
    ...records.flatMap((each) => policyRecord(resident, each)),
    ...unrepeated(fromElsewhere).flatMap(({ listing, recorded, withdrawn }) =>
      listing === undefined
        ? []
        : policyRecord(resident, {
            origin: listing.bureau,
            record: listing.record,
            ...(recorded !== undefined && { recorded }),
            ...(withdrawn !== undefined && { withdrawn }),
          }),
    ),
  ];
}

type Held = Pick<FiledRecord, "origin" | "record" | "recorded" | "withdrawn">;

function policyRecord(resident: string, { origin, record, recorded, withdrawn }: Held): readonly PolicyRecord[] {
  if (record === undefined || recorded === undefined) return [];
  const { behaviour, date, fact, attributes } = record;
  // What was corrected to a later day than the office first had it on was not on record before that day.
  const since = recorded < date ? date : recorded;
  return [
    {
      resident,
      behaviour,
      date,
      recorded: since,
      // A withdrawal that overtook its record is one from the beginning.
      ...(withdrawn !== undefined && { withdrawn: withdrawn < since ? since : withdrawn }),
      ...(fact !== undefined && { fact }),
      place: cityOf(origin),
      attributes,
    },
  ];
}

/** A record that put its resident on two lists came down twice; it stands as long as one of them does. */
function unrepeated(listings: ResidentFile["listings"]): ResidentFile["listings"] {
  const found = new Map<string, ResidentFile["listings"][number]>();
  for (const each of listings) {
    const key = keyIn(each.bureau, each.record);
    const before = found.get(key);
    if (before === undefined || (!before.stands && each.stands)) found.set(key, each);
  }
  return [...found.values()];
}
