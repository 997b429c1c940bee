import type { PolicyRecord } from "@tallyglass/policy";
import { recordAsRow } from "../../account/record-as-row.ts";
import type { PageLibrary } from "../../data/page-library.ts";
import type { LifeInPage } from "../../lab/results.ts";
import { fileOf } from "../../shell/page-name.ts";
import { encodeState } from "../../state/encode-state.ts";
import type { Language } from "../../words/language.ts";
import { type AddedEvent, livesForm } from "../lives/lives-state.ts";

/** The most events, and the longest link, that the page of nine cities reads. */
const most = { events: 200, characters: 30_000 };

/**
 * A life as a link to the page of nine cities: what stood on its file on the last day. Days on which records arrived are
 * no part of such a link. Nothing where they are too many to fit.
 */
export function linkToLives(
  { records, asOf }: LifeInPage,
  library: PageLibrary,
  language: Language | undefined,
): string | undefined {
  const standing = records.filter((record) => isStanding(record, asOf));
  if (standing.length > most.events) return undefined;
  const added = standing.map((record) => asEvent(record, library));
  const state = { ...livesForm.first, life: "", added, day: asOf, ...(language && { language }) };
  const link = `${fileOf("lives")}#${encodeState(livesForm, state, library)}`;
  return link.length > most.characters ? undefined : link;
}

function isStanding({ recorded, withdrawn }: PolicyRecord, day: string): boolean {
  return recorded <= day && (withdrawn === undefined || withdrawn > day);
}

function asEvent(record: PolicyRecord, library: PageLibrary): AddedEvent {
  const row = recordAsRow(record, library);
  const values = Object.keys(record.attributes).map((name) => [name, String(row[name])]);
  return { behaviour: record.behaviour, date: record.date, values: Object.fromEntries(values) };
}

/** The records of a life as a file that the command line reads. */
export function recordsFile({ records }: LifeInPage, library: PageLibrary): string {
  return records.map((record) => `${JSON.stringify(recordAsRow(record, library))}\n`).join("");
}
