import { type Band, contains, type Policy, type Scheme } from "@tallyglass/policy";
import { countedOnce } from "../counts/by-value.ts";
import type { CountedRun, GroupRow } from "../counts/counted-run.ts";

/** Where the residents of a run, or of a group, stand under one scheme at the end of the last year. */
export interface YearEnd {
  readonly residents: number;
  readonly byRank: ReadonlyMap<number, number>;
  readonly scoreSum: number;
}

/** A value of an attribute, whose residents alone are looked at. */
export interface Where {
  readonly attribute: string;
  readonly value: string;
}

/** Each resident once. Replicates are taken together, or one of them is looked at. */
export function yearEnd(
  { bands, scores }: Pick<CountedRun, "bands" | "scores">,
  scheme: Pick<Scheme, "id">,
  where?: Where,
  replicate?: number,
): YearEnd {
  const ends = lastRows(bands, scheme, where, replicate);
  const byRank = new Map<number, number>();
  let residents = 0;
  for (const row of ends) {
    residents += row.residents;
    if (row.rank !== null) byRank.set(row.rank, (byRank.get(row.rank) ?? 0) + row.residents);
  }
  const scoreSum = lastRows(scores, scheme, where, replicate).reduce((sum, row) => sum + row.scoreSum, 0);
  return { residents, byRank, scoreSum };
}

/** The rows of a scheme in the last year in which it has any. */
export function lastRows<Row extends GroupRow & { readonly policy: string; readonly year: number }>(
  rows: readonly Row[],
  { id }: Pick<Scheme, "id">,
  where?: Where,
  replicate?: number,
): readonly Row[] {
  const own = rows.filter((row) => row.policy === id && (replicate === undefined || row.replicate === replicate));
  const last = own.reduce((year, row) => Math.max(year, row.year), Number.NEGATIVE_INFINITY);
  const once = countedOnce(
    own.filter(({ year }) => year === last),
    where?.attribute,
  );
  return where === undefined ? once : once.filter(({ group }) => group[where.attribute] === where.value);
}

/** Where a scheme begins: the score of its last version, and the band in which that is. */
export interface Beginning {
  readonly score: number;
  readonly band: Band;
}

/** The score from which residents start under the last version; nothing where it is published nowhere. */
export function startOf({ versions }: Scheme): number | undefined {
  return (versions.at(-1) as Policy).scale?.start?.points;
}

/** Nothing where the start, or the edges of its band, are published nowhere. */
export function beginningOf(scheme: Scheme): Beginning | undefined {
  const score = startOf(scheme);
  const { bands = [] } = (scheme.versions.at(-1) as Policy).scale ?? {};
  if (score === undefined) return undefined;
  const band = bands.find(({ scores }) => scores !== undefined && contains(scores, score));
  return band && { score, band };
}

/** How many of those at a year's end are in bands that satisfy a test of their rank. */
export function inRanks({ byRank }: YearEnd, test: (rank: number) => boolean): number {
  let residents = 0;
  for (const [rank, count] of byRank) if (test(rank)) residents += count;
  return residents;
}
