import {
  addPeriod,
  type Clause,
  type Day,
  isIn,
  type PolicyRecord,
  type Row,
  rowFor,
  type Scheme,
} from "@tallyglass/policy";
import { inCanonicalOrder } from "./order.ts";
import type { Remark } from "./remarks.ts";
import { clausesOver, versionAtAct } from "./versions.ts";

/** A record that counts, under a clause that governs it. */
export interface Standing {
  readonly record: PolicyRecord;
  readonly clause: Clause;
}

/** Steps 1 and 2: what is visible on the day, under the law at the act. */
export function standingRecords(
  scheme: Scheme,
  records: readonly PolicyRecord[],
  asOf: Day,
): { readonly standing: readonly Standing[]; readonly remarks: readonly Remark[] } {
  const standing: Standing[] = [];
  const remarks: Remark[] = [];
  for (const record of inCanonicalOrder(records)) {
    const unseen = whyUnseen(record, asOf);
    const version = versionAtAct(scheme, record.date);
    const clauses = version === undefined ? [] : clausesOver(version, record.behaviour);
    if (unseen !== undefined) remarks.push({ kind: unseen, record });
    else if (version === undefined) remarks.push({ kind: "no-law", record });
    else if (clauses.length === 0) remarks.push({ kind: "no-clause", record });
    else {
      for (const clause of clauses) {
        const spent = whySpent(record, clause, asOf);
        if (spent === undefined) standing.push({ record, clause });
        else remarks.push({ kind: spent, record, clause });
      }
    }
  }
  return { standing, remarks };
}

function whyUnseen({ recorded, withdrawn }: PolicyRecord, asOf: Day): "not-yet-recorded" | "withdrawn" | undefined {
  if (recorded > asOf) return "not-yet-recorded";
  return withdrawn !== undefined && withdrawn <= asOf ? "withdrawn" : undefined;
}

function whySpent(
  { date, attributes }: PolicyRecord,
  clause: Clause,
  asOf: Day,
): "no-law" | "not-admitted" | "expired" | "left-window" | undefined {
  const { valid, where, expiry, window, measure, cap } = clause;
  if (date < (valid.from ?? date) || date > (valid.to ?? date)) return "no-law";
  if (!isIn(where, attributes)) return "not-admitted";
  const lasting = rowOf(clause, attributes)?.expiry ?? expiry;
  if (lasting !== undefined && addPeriod(date, lasting) <= asOf) return "expired";
  const windowed = measure.kind !== "each" || cap !== undefined;
  if (windowed && window.kind === "rolling" && addPeriod(date, window.period) <= asOf) return "left-window";
  return undefined;
}

/** The row that a single record falls under. */
function rowOf({ measure, grading }: Clause, attributes: PolicyRecord["attributes"]): Row | undefined {
  return measure.kind === "each" && grading.kind === "table" ? rowFor(grading.rows, attributes) : undefined;
}
