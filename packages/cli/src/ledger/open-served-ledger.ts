import type { ServedLedger } from "@tallyglass/server";
import { recordAsRow } from "../account/describe-record.ts";
import type { Language } from "../text/phrases.ts";
import { ledgerFailure } from "./ledger-failure.ts";
import { type PlaceOptions, placeOf } from "./place.ts";
import { openPlace } from "./with-ledger.ts";

/** A ledger that is open for as long as it is served. */
export interface OpenServedLedger {
  readonly served: ServedLedger;
  close(): Promise<void>;
}

/**
 * The ledger that is to be served, if one is named: a `DATABASE_URL` alone names none, since it may be there for
 * something else.
 *
 * @throws {Failure} if there is none, or another process has it.
 */
export async function openServedLedger(
  options: PlaceOptions & { readonly lang: Language },
): Promise<OpenServedLedger | undefined> {
  if (options.ledger === undefined && options.database === undefined) return undefined;
  const place = placeOf(options);
  try {
    const { ledger, library } = await openPlace(place, options.lang);
    return { served: { ledger, asRow: (record) => recordAsRow(library, record) }, close: () => ledger.close() };
  } catch (error) {
    throw ledgerFailure(error, place);
  }
}
