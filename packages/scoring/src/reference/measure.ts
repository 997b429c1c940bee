import type { Clause, Day, Policy, PolicyRecord, Window } from "@tallyglass/policy";
import type { Standing } from "./standing.ts";

/** What a clause looks at: one record by itself, or what the records of a window come to. */
export interface Measurement {
  readonly clause: Clause;
  readonly records: readonly [PolicyRecord, ...PolicyRecord[]];
  /** The count or sum, in whole units; nothing for a record by itself. */
  readonly measured?: number;
  /** The day of the last record. */
  readonly date: Day;
}

/** Step 3: one measurement per record, or per clause and window, by day. */
export function measureAll(standing: readonly Standing[], stacking: Policy["stacking"]): readonly Measurement[] {
  const single: Measurement[] = [];
  const windows = new Map<Clause, Map<string, PolicyRecord[]>>();
  for (const { record, clause } of standing) {
    if (clause.measure.kind === "each") single.push({ clause, records: [record], date: record.date });
    else gather(windows, clause, record);
  }
  const measured = Array.from(windows, ([clause, byWindow]) =>
    Array.from(byWindow.values(), (records) => measure(clause, records, stacking)),
  );
  return [...single, ...measured.flat()].sort(byDate);
}

function byDate(left: Measurement, right: Measurement): number {
  return left.date < right.date ? -1 : left.date > right.date ? 1 : 0;
}

/** Which window a day falls in; a rolling one holds all that has not left it. */
export function windowOf(window: Window, date: Day): string {
  return window.kind === "calendar-year" ? date.slice(0, 4) : window.kind;
}

function gather(windows: Map<Clause, Map<string, PolicyRecord[]>>, clause: Clause, record: PolicyRecord): void {
  const byWindow = windows.get(clause) ?? new Map<string, PolicyRecord[]>();
  const key = windowOf(clause.window, record.date);
  byWindow.set(key, [...(byWindow.get(key) ?? []), record]);
  windows.set(clause, byWindow);
}

function measure(clause: Clause, gathered: readonly PolicyRecord[], stacking: Policy["stacking"]): Measurement {
  const kept = stacking === "all" ? gathered : oncePerFact(clause, gathered);
  const [first, ...others] = kept;
  const measured = kept.reduce((total, record) => total + amountOf(clause, record), 0);
  if (!Number.isSafeInteger(measured)) {
    throw new RangeError(`the sum of clause \`${clause.id}\` is too large to be exact`);
  }
  return { clause, records: [first as PolicyRecord, ...others], measured, date: lastDay(kept) };
}

export function lastDay(dated: readonly { readonly date: Day }[]): Day {
  let last = "";
  for (const { date } of dated) if (date > last) last = date;
  return last;
}

/** Records that share a fact are one record: the one that adds most. */
function oncePerFact(clause: Clause, records: readonly PolicyRecord[]): readonly PolicyRecord[] {
  const best = new Map<string, PolicyRecord>();
  for (const record of records) {
    if (record.fact === undefined) continue;
    const before = best.get(record.fact);
    if (before === undefined || amountOf(clause, record) > amountOf(clause, before)) best.set(record.fact, record);
  }
  return records.filter((record) => record.fact === undefined || best.get(record.fact) === record);
}

function amountOf({ measure }: Clause, { attributes }: PolicyRecord): number {
  if (measure.kind !== "sum") return 1;
  let amount = 0;
  for (const [name, weight] of measure.weights) {
    const value = attributes[name];
    if (typeof value === "number") amount += weight * value;
  }
  return amount;
}
