import type { Band, Clause, Day, Policy, PolicyRecord, Row, Untranslatable } from "@tallyglass/policy";
import type { Measurement } from "./measure.ts";
import type { Standing } from "./standing.ts";

/** What an account should say beside its lines. It carries no points. */
export type Remark =
  /** A record that does not count, and why. */
  | {
      readonly kind:
        | "not-yet-recorded"
        | "withdrawn"
        | "no-law"
        | "no-clause"
        | "expired"
        | "left-window"
        | "not-admitted";
      readonly record: PolicyRecord;
      readonly clause?: Clause;
    }
  /** A clause looked at records, and no row of it applied. */
  | {
      readonly kind: "no-row";
      readonly clause: Clause;
      readonly records: readonly PolicyRecord[];
      readonly measured?: number;
    }
  /** A count or sum that more of the same would take to another row. */
  | {
      readonly kind: "close";
      readonly clause: Clause;
      readonly measured: number;
      readonly next: Row;
      readonly from: number;
    }
  /** The policy says something of these records that cannot be run. */
  | { readonly kind: "untranslatable"; readonly entry: Untranslatable }
  /** Something that the score rests on was never published, or does not hold on the day. */
  | { readonly kind: "no-scale" | "start-not-published" | "band-not-published" | "no-band" | "not-in-force" };

/** What the policy itself leaves open about this score. */
export function remarksOnPolicy(
  policy: Policy,
  score: number | null,
  band: Band | null,
  asOf: Day,
  standing: readonly Standing[],
): readonly Remark[] {
  const { scale, valid, untranslatable } = policy;
  const remarks: Remark[] = [];
  if (asOf < valid.from || asOf > (valid.to ?? asOf)) remarks.push({ kind: "not-in-force" });
  if (scale === undefined) remarks.push({ kind: "no-scale" });
  else if (score === null) remarks.push({ kind: "start-not-published" });
  else if (band === null && scale.bands.length > 0) remarks.push({ kind: whyNoBand(scale.bands) });
  const codes = new Set(standing.map(({ record }) => record.behaviour));
  for (const entry of untranslatable) {
    if (entry.behaviours.some((code) => codes.has(code))) remarks.push({ kind: "untranslatable", entry });
  }
  return remarks;
}

function whyNoBand(bands: readonly Band[]): "band-not-published" | "no-band" {
  return bands.every(({ scores }) => scores !== undefined) ? "no-band" : "band-not-published";
}

/** Of what is said about records, only that of records which counted nowhere, and once for each. */
export function withoutCounted(remarks: readonly Remark[], counted: ReadonlySet<PolicyRecord>): readonly Remark[] {
  const told = new Set<PolicyRecord>();
  return remarks.filter((remark) => {
    const records = "record" in remark ? [remark.record] : remark.kind === "no-row" ? remark.records : undefined;
    if (records === undefined) return true;
    const fresh = records.filter((record) => !counted.has(record) && !told.has(record));
    for (const record of fresh) told.add(record);
    return fresh.length > 0;
  });
}

/** A measurement that no row took, and the next row of a count or sum. */
export function remarkOnMeasurement(measurement: Measurement, applied: boolean): readonly Remark[] {
  const { clause, records, measured } = measurement;
  const gap: Remark[] = applied
    ? []
    : [{ kind: "no-row", clause, records, ...(measured !== undefined && { measured }) }];
  if (measured === undefined || clause.grading.kind !== "table") return gap;
  const next = nextRow(clause.grading.rows, clause.measure.kind, measured);
  return next === undefined ? gap : [{ kind: "close", clause, measured, ...next }];
}

function nextRow(rows: readonly Row[], name: string, measured: number): { next: Row; from: number } | undefined {
  const above = rows.flatMap((next) => {
    const test = next.when.get(name);
    return test?.kind === "interval" && test.interval.from > measured ? [{ next, from: test.interval.from }] : [];
  });
  return above.sort((left, right) => left.from - right.from)[0];
}
