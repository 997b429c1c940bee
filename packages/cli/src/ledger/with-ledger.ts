import { type Charter, type Ledger, type LedgerPlace, type LedgerRules, openLedger } from "@tallyglass/ledger";
import type { Day, Library } from "@tallyglass/policy";
import { say } from "../commands/print.ts";
import { libraryNetwork } from "../library/network-document.ts";
import { ledgerPhrases } from "../text/ledger-phrases.ts";
import type { Language } from "../text/phrases.ts";
import { ledgerFailure } from "./ledger-failure.ts";
import { mayHoldLedger, noLedger, type PlaceOptions, placeOf } from "./place.ts";
import { type ReadRules, readRules } from "./read-rules.ts";

/** A ledger that is there, with what it goes by. */
export interface OpenedLedger {
  readonly ledger: Ledger;
  readonly library: Library;
  readonly rules: LedgerRules;
  /** The day that it is at. */
  readonly day: Day;
}

/**
 * Does work on the ledger of a place, and closes it.
 *
 * @throws {Failure} if there is none, if it is in use, if it refuses something, or if it cannot be read.
 */
export async function withLedger<T>(
  options: PlaceOptions & { readonly lang: Language },
  work: (opened: OpenedLedger) => Promise<T>,
): Promise<T> {
  const place = placeOf(options);
  try {
    const opened = await openPlace(place, options.lang);
    try {
      return await work(opened);
    } finally {
      await opened.ledger.close();
    }
  } catch (error) {
    throw ledgerFailure(error, place);
  }
}

/** Opens a ledger by what it keeps of itself. */
export async function openPlace(place: LedgerPlace, language: Language): Promise<OpenedLedger> {
  if (!mayHoldLedger(place)) throw noLedger(place);
  let read: ReadRules | undefined;
  const ledger = await openLedger(place, (charter) => {
    if (charter === undefined) throw noLedger(place);
    read = readRules(charter, "the network of the ledger");
    noticeChange(charter, read, language);
    return read.rules;
  });
  const { library, rules } = read as ReadRules;
  return { ledger, library, rules, day: await ledger.day() };
}

/** A ledger goes on by the network that it began with, whatever the library has become. */
function noticeChange({ network }: Charter, { rules }: ReadRules, language: Language): void {
  const { id } = rules.network;
  const now = libraryNetwork(id);
  if (now !== undefined && now.text !== network) say(ledgerPhrases[language].networkChanged(id));
}
