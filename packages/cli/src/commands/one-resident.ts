import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import type { ResidentRecords } from "../records/resident-records.ts";
import type { Residents } from "../residents/open-residents.ts";

/** The resident who was asked for, or the only one there is. */
export async function findResident(residents: Residents, asked: string | undefined): Promise<ResidentRecords> {
  let found: ResidentRecords | undefined;
  let count = 0;
  for await (const each of residents.all()) {
    count += 1;
    if (asked === undefined ? count === 1 : each.resident === asked) found = each;
    if (asked === undefined && count > 1) break;
  }
  if (asked === undefined && count > 1) {
    throw new Failure(exitCode.usage, "the records are of more than one resident", "say whose with --resident");
  }
  if (found !== undefined) return found;
  throw new Failure(
    exitCode.badInput,
    asked === undefined ? "the records name no resident" : "the records do not name this resident",
    asked === undefined ? undefined : "a resident id is written as in the records, zeros included",
  );
}
