import type { Share } from "../metrics/gini.ts";
import type { Restricting } from "../policy/restrictions.ts";
import { lastDayOf } from "../policy/study-policy.ts";
import type { Study } from "../study/study.ts";
import { countedOnce } from "./by-value.ts";
import type { GroupRow } from "./counted-run.ts";

/** How many of a group are restricted on the last day, and for how many months all of them were over the run. */
export interface Restricted {
  readonly residents: number;
  readonly restricted: number;
  readonly months: number;
}

/** The restricted residents of everybody, or of those with a value of an attribute. */
export function restrictedOf(
  study: Study,
  restricting: Restricting,
  attribute?: { readonly id: string; readonly value: string },
): Restricted {
  const isOf = ({ group }: GroupRow) => attribute === undefined || group[attribute.id] === attribute.value;
  const own = <Row extends GroupRow & { readonly policy: string }>(rows: readonly Row[]) =>
    countedOnce(
      rows.filter(({ policy }) => policy === study.schemes[0].id),
      attribute?.id,
    ).filter(isOf);
  const bands = own(study.counted.bands);
  const lists = own(study.counted.lists).filter(({ list }) => restricting.lists.has(list));
  const { from, years } = study.facts;
  const first = Number(from.slice(0, 4));
  const last = Number(lastDayOf(study.facts).slice(0, 4));
  const heldIn = (year: number) =>
    sumOf(lists.filter((row) => row.year === year)) +
    sumOf(bands.filter((row) => row.year === year && row.band !== null && restricting.bands.has(row.band)));
  let months = 0;
  for (let year = first; year < first + years; year += 1) months += 6 * (heldIn(year) + heldIn(year - 1));
  return { residents: sumOf(bands.filter(({ year }) => year === last)), restricted: heldIn(last), months };
}

/** What the last day says of the months of the residents of a group: all or nothing. */
export function sharesOf({ residents, restricted }: Restricted): readonly Share[] {
  return [
    { value: 0, residents: Math.max(0, residents - restricted) },
    { value: 1, residents: restricted },
  ];
}

function sumOf(rows: readonly { readonly residents: number }[]): number {
  return rows.reduce((sum, { residents }) => sum + residents, 0);
}
