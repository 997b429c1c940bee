import type { FiledListing, FiledRecord, RecordName, Trace, TracedOffice } from "@tallyglass/ledger";
import type { Library, PolicyRecord } from "@tallyglass/policy";
import { tellTrace } from "@tallyglass/server";
import { describeRecord, recordAsRow } from "../../account/describe-record.ts";
import type { CommandContext } from "../../command-context.ts";
import type { ActingOptions } from "../../ledger/acting.ts";
import { writeRecord } from "../../ledger/actor.ts";
import { withLedger } from "../../ledger/with-ledger.ts";
import { formatTable } from "../../output/table.ts";
import { type LedgerPhrases, ledgerPhrases } from "../../text/ledger-phrases.ts";
import { type Language, phrasesByLanguage } from "../../text/phrases.ts";
import { print, printJson } from "../print.ts";

/** Where a record and all that changed it stand: what each office believes, the lists that it led to, every entry by day. */
export function runTrace(name: RecordName, options: ActingOptions, _: CommandContext): Promise<void> {
  const { as, format, lang } = options;
  return withLedger(options, async ({ ledger, library, day }) => {
    const trace = await ledger.trace(as, name, day);
    if (format === "json")
      return printJson({ synthetic: true, day, ...tellTrace(trace, (each) => recordAsRow(library, each)) });
    return print(`${printTrace(trace, { library, language: lang })}\n`);
  });
}

interface Printing {
  readonly library: Library;
  readonly language: Language;
}

function printTrace({ record, resident, origin, offices }: Trace, printing: Printing): string {
  const words = ledgerPhrases[printing.language];
  const { synthetic } = phrasesByLanguage[printing.language];
  const parts = [
    `${writeRecord({ office: origin, of: record })}\n${resident} (${synthetic})`,
    tableOf(
      words.columns.trace,
      offices.filter((each) => each.record !== undefined).map((each) => beliefRow(resident, each, words, printing)),
    ),
    tableOf(
      words.columns.listings,
      offices.flatMap(({ office, listings }) => listings.map((listing) => listingRow(office, listing, words))),
    ),
    tableOf(words.columns.entries, entryRows(offices, words)),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

type Row = readonly (string | number)[];

function tableOf(titles: readonly string[], rows: readonly Row[]): string {
  if (rows.length === 0) return "";
  return formatTable(
    titles.map((title) => ({ title })),
    rows,
  );
}

function beliefRow(
  resident: string,
  { office, level, record }: TracedOffice,
  words: LedgerPhrases,
  printing: Printing,
): Row {
  const appeals = (record?.appeals ?? []).map(({ state }) => words.appeal[state]);
  const state = [stateOf(record, words), ...appeals].join(", ");
  return [office, words.levels[level], record?.recorded ?? "", state, saidBy(resident, record, printing)];
}

function stateOf(record: FiledRecord | undefined, words: LedgerPhrases): string {
  if (record?.withdrawn !== undefined) return words.withdrawn(record.withdrawn);
  return record?.stands ? words.stands(record.revision) : words.notKnown;
}

function saidBy(resident: string, filed: FiledRecord | undefined, { library, language }: Printing): string {
  if (filed?.record === undefined) return "";
  const { behaviour, date, attributes } = filed.record;
  const record: PolicyRecord = { resident, behaviour, date, recorded: date, attributes };
  return `${date} ${describeRecord(library, record, language)}`;
}

function listingRow(
  office: string,
  { list, recorded = "", stands, withdrawn = "" }: FiledListing,
  words: LedgerPhrases,
): Row {
  return [office, list, recorded, stands ? words.stands(0) : words.withdrawn(withdrawn)];
}

/** By day, and on a day from the bureau upward. */
function entryRows(offices: readonly TracedOffice[], words: LedgerPhrases): readonly Row[] {
  const upward = offices.toReversed();
  const all = upward.flatMap(({ office, entries }) => entries.map((entry) => ({ office, ...entry })));
  return all
    .toSorted((left, right) => (left.held < right.held ? -1 : Number(left.held > right.held)))
    .map(({ held, office, kind, id }) => [held, office, words.kinds[kind], listIn(id) ?? id]);
}

/** The nation calls a listing by its list and its record, of which the list is not known from the rest of the table. */
function listIn(id: string): string | undefined {
  return /^(?:de)?listing (\S+) /.exec(id)?.[1];
}
