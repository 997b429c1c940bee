import type { FileAtOffice, FiledListing, FiledRecord, Trace } from "@tallyglass/ledger";
import { writeCitations } from "@tallyglass/policy";
import type { z } from "zod";
import type { ServedLedger } from "./admit.ts";
import type { ledgerFile, toldListing, toldRecord, trace as traceSchema } from "./schemas/ledger.ts";

type AsRow = ServedLedger["asRow"];
type ToldTrace = Omit<z.output<typeof traceSchema>, "synthetic" | "day">;

/** Where a record stands, as it is told: what it says stands in the units of the catalogue, as in a record file. */
export function tellTrace({ record, resident, origin, offices }: Trace, asRow: AsRow): ToldTrace {
  return {
    ...{ office: origin, record, resident },
    offices: offices.map(({ office, level, record: filed, listings, entries }) => ({
      ...{ office, level },
      record: filed === undefined ? null : tellRecord(filed, resident, asRow),
      listings: listings.map(tellListing),
      entries,
    })),
  };
}

/** What an office has of a resident, as it is told. */
export function tellFile(
  { file, records, restrictions }: FileAtOffice,
  resident: string,
  asRow: AsRow,
): Omit<z.output<typeof ledgerFile>, "synthetic" | "day" | "office"> {
  return {
    resident,
    file: file.records.map((each) => tellRecord(each, resident, asRow)),
    listings: file.listings.map(tellListing),
    restrictions: restrictions.map(({ citations, listedBy, ...each }) => ({
      ...each,
      listedBy: writeCitations(listedBy),
      cite: writeCitations(citations),
    })),
    records: records.map(asRow),
  };
}

function tellRecord(
  { id, origin, stands, revision, record, recorded, withdrawn, appeals }: FiledRecord,
  resident: string,
  asRow: AsRow,
): z.output<typeof toldRecord> {
  return {
    ...{ id, office: origin, stands, revision, appeals },
    recorded: recorded ?? null,
    withdrawn: withdrawn ?? null,
    says: record === undefined ? null : asRow({ resident, recorded: record.date, ...record }),
  };
}

function tellListing({
  record,
  bureau,
  list,
  stands,
  listing,
  recorded,
  withdrawn,
}: FiledListing): z.output<typeof toldListing> {
  return {
    ...{ record, office: bureau, list, stands },
    clause: listing?.clause ?? null,
    recorded: recorded ?? null,
    withdrawn: withdrawn ?? null,
  };
}
