import { type Verified, verifyLedger } from "@tallyglass/ledger";
import type { CommandContext } from "../../command-context.ts";
import { exitCode } from "../../exit-code.ts";
import { ledgerFailure } from "../../ledger/ledger-failure.ts";
import { mayHoldLedger, noLedger, type PlaceOptions, placeOf } from "../../ledger/place.ts";
import { formatTable } from "../../output/table.ts";
import { ledgerPhrases } from "../../text/ledger-phrases.ts";
import type { Language } from "../../text/phrases.ts";
import { print, printJson } from "../print.ts";

export interface VerifyOptions extends PlaceOptions {
  readonly format: "table" | "json";
  readonly lang: Language;
}

/**
 * Holds every log against its seals and the checkpoints that other offices hold, and ends with 5 where they differ. It
 * needs the logs and nothing else of the ledger or the library.
 */
export async function runVerify(options: VerifyOptions, { end }: CommandContext): Promise<void> {
  const place = placeOf(options);
  if (!mayHoldLedger(place)) throw noLedger(place);
  const verified = await verifyLedger(place).catch((error: unknown) => {
    throw isWithoutTables(error) ? noLedger(place) : ledgerFailure(error, place);
  });
  if (verified.found > 0) end(exitCode.integrity);
  return options.format === "json" ? printJson(verified) : print(printVerified(verified, options.lang));
}

/** As PostgreSQL says of a schema or a table that there is not. */
function isWithoutTables(error: unknown): boolean {
  const code = (error as { readonly code?: unknown }).code;
  return code === "42P01" || code === "3F000";
}

function printVerified({ offices, entries, findings, found }: Verified, language: Language): string {
  const words = ledgerPhrases[language];
  const rows = findings.map(({ office, seq, code }) => [office, seq, words.finding[code]]);
  const table = formatTable(
    words.columns.verify.map((title) => ({ title })),
    rows,
  );
  const more = found > findings.length ? `${words.more(found - findings.length)}\n` : "";
  return `${words.verified(entries, offices, found)}\n${rows.length > 0 ? `\n${table}\n${more}` : ""}`;
}
