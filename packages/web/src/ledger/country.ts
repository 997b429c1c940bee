import { type Office, officesOf } from "@tallyglass/ledger/engine";
import type { MistakeId } from "./history.ts";

/** A small country: three cities in two provinces, so that there is an elsewhere. */
export const offices: readonly Office[] = officesOf({ jiangxi: ["fuzhou-jx"], jiangsu: ["suzhou", "suqian"] }, [
  "court",
  "tax",
  "police",
  "housing",
  "health",
  "civilization",
]);

/** Whom the ledger is about: residents by the numbers below this. */
export const residentCount = 100;

/** The resident of whom something wrong is recorded; no everyday record is about this one. */
export const resident = "syn-000042";

/** Where that resident lives, and by which policy the city scores. */
export const home = { city: "fuzhou-jx", policy: "fuzhou-yuming" } as const;

interface Content {
  readonly behaviour: string;
  readonly [attribute: string]: string | number | boolean;
}

/** What a bureau records wrongly, and what it should have recorded if anything. */
export const mistakes: Readonly<
  Record<MistakeId, { readonly department: string; readonly wrong: Content; readonly right: Content }>
> = {
  default: {
    department: "court",
    wrong: { behaviour: "court.judgment-default" },
    right: { behaviour: "court.late-compliance" },
  },
  tax: {
    department: "tax",
    wrong: { behaviour: "tax.tax-arrears", serious: true },
    right: { behaviour: "tax.tax-arrears", serious: false },
  },
  detention: {
    department: "police",
    wrong: { behaviour: "police.detention" },
    right: { behaviour: "police.administrative-punishment" },
  },
  fees: {
    department: "housing",
    wrong: { behaviour: "housing.management-fee-arrears", months_overdue: 8 },
    right: { behaviour: "housing.management-fee-arrears", months_overdue: 1 },
  },
};

/** The bureau that a mistake is made by. */
export function bureauOf(mistake: MistakeId, city: string): string {
  return `${city}/${mistakes[mistake].department}`;
}
