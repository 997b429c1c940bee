import type { Library, PolicyRecord } from "@tallyglass/policy";
import { readSoundLibrary, schemeNamed } from "@tallyglass/testkit";
import { type Scorers, scorersOf } from "./kernel-outcome.ts";

const words = [
  "sources: [{ id: text, title: { en: The text }, kind: base }]",
  `catalogue: gifts
title: { en: Gifts }
departments: [{ id: office, name: { en: Office }, cite: text#1 }]
behaviours:
  - code: office.gift
    kind: trustworthy
    name: { en: Gift }
    cite: text#1
    attributes: { amount: { type: integer, range: "[0..9007199254740991]" } }
`,
];

/** A version of a policy over gifts of any size: when it begins, and what it says beside that. */
export interface GiftVersion {
  readonly from?: string;
  readonly says: string;
}

/** A kernel and the reference over a policy about gifts. */
export function scorersOver(...versions: readonly GiftVersion[]): Scorers {
  const texts = versions.map(({ from = "2000-01-01", says }) =>
    ["policy: generous", "title: { en: Generous }", "place: here", "status: draft", "evidence: full-table"]
      .concat(
        `valid: { from: ${from} }`,
        "earlier-acts: count",
        "cite: text#1",
        "lists: [{ id: givers, name: { en: Givers } }]",
        says,
      )
      .join("\n"),
  );
  const library: Library = readSoundLibrary(
    [...words, ...texts].map((text, index) => ({ name: `${index}.yaml`, text })),
  );
  return scorersOf(schemeNamed(library, "generous"), library);
}

export function gift(date: string, more: Partial<PolicyRecord> & { readonly amount?: number } = {}): PolicyRecord {
  const { amount = 1, ...rest } = more;
  return { resident: "syn-000001", behaviour: "office.gift", date, recorded: date, attributes: { amount }, ...rest };
}
