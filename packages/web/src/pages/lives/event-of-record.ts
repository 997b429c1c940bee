import type { PolicyRecord } from "@tallyglass/policy";
import { recordAsRow } from "../../account/record-as-row.ts";
import type { PageLibrary } from "../../data/page-library.ts";
import type { AddedEvent } from "./lives-state.ts";

/** A record as an event of the timeline, which reads back as the same record of the timeline's resident. */
export function eventOfRecord(record: PolicyRecord, library: PageLibrary): AddedEvent {
  const { resident: _resident, behaviour: _behaviour, date: _date, ...rest } = recordAsRow(record, library);
  const values = Object.entries(rest).map(([name, value]) => [name, String(value)]);
  return { behaviour: record.behaviour, date: record.date, values: Object.fromEntries(values) };
}
