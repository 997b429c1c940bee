import { type Behaviour, type Clause, type Day, isIn, type Policy } from "@tallyglass/policy";
import type { Delisting, Listing, RecordContent } from "./entry.ts";
import type { FiledRecord, ResidentFile } from "./file.ts";
import { nation } from "./office.ts";

/** What of a policy puts residents on lists, by behaviour. */
export interface ListingRules {
  readonly policy: string;
  readonly version: Day;
  readonly clauses: ReadonlyMap<Behaviour["code"], readonly Clause[]>;
}

/** The clauses of a policy that list for a single record. */
export function listingRulesOf({ id, valid, clauses }: Policy): ListingRules {
  const found = new Map<string, Clause[]>();
  for (const clause of clauses.filter(isListing)) {
    for (const behaviour of clause.behaviours) found.set(behaviour, [...(found.get(behaviour) ?? []), clause]);
  }
  return { policy: id, version: valid.from, clauses: found };
}

function isListing({ grading }: Clause): boolean {
  return grading.kind === "table" && grading.rows.some(({ effect }) => effect.list !== undefined);
}

/** The clause that lists for a record, by the list. */
export function listsFor({ clauses }: ListingRules, record: RecordContent): ReadonlyMap<string, Clause> {
  const found = new Map<string, Clause>();
  for (const clause of clauses.get(record.behaviour) ?? []) {
    if (!holdsOn(clause, record.date) || !isIn(clause.where, record.attributes)) continue;
    const rows = clause.grading.kind === "table" ? clause.grading.rows : [];
    const list = rows.find(({ when }) => isIn(when, record.attributes))?.effect.list;
    if (list !== undefined && !found.has(list)) found.set(list, clause);
  }
  return found;
}

function holdsOn({ valid: { from, to } }: Clause, day: Day): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/**
 * The listings and delistings that the nation has to make of the file of a resident, so that exactly the records that
 * stand and are to be listed are. Their ids follow from what they are about: made twice, they are the same.
 */
export function listingsDue(
  { resident, file, day }: { readonly resident: string; readonly file: ResidentFile; readonly day: Day },
  rules: ListingRules,
): readonly (Listing | Delisting)[] {
  const due: (Listing | Delisting)[] = [];
  for (const filed of file.records) {
    const wanted = filed.stands && filed.record ? listsFor(rules, filed.record) : new Map<string, Clause>();
    const current = file.listings.filter(
      ({ record, bureau, stands }) => record === filed.id && bureau === filed.origin && stands,
    );
    const { id: of, origin: bureau, revision } = filed;
    const made = { resident, origin: nation, day, of, bureau, revision };
    for (const { list, listing } of current) {
      const clause = wanted.get(list);
      if (clause === undefined) due.push({ ...made, kind: "delisting", id: idOf("delisting", filed, list), list });
      else if (listing?.revision !== filed.revision) due.push(listingOf(filed, list, clause, rules, made));
    }
    for (const [list, clause] of wanted) {
      if (current.some((each) => each.list === list)) continue;
      due.push(listingOf(filed, list, clause, rules, made));
    }
  }
  return due;
}

function listingOf(
  filed: FiledRecord,
  list: string,
  clause: Clause,
  { policy, version }: ListingRules,
  made: Pick<Listing, "resident" | "origin" | "day" | "of" | "bureau" | "revision">,
): Listing {
  const record = filed.record as RecordContent;
  const id = idOf("listing", filed, list);
  return { ...made, kind: "listing", id, list, clause: clause.id, policy, version, record };
}

/** With spaces, so that it is none that anybody else can make. */
function idOf(kind: string, { origin, id, revision }: FiledRecord, list: string): string {
  return `${kind} ${list} ${revision} ${origin} ${id}`;
}
