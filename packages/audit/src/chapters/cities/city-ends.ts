import type { Policy, Scheme } from "@tallyglass/policy";
import { total } from "../../counts/by-value.ts";
import type { CountedRun } from "../../counts/counted-run.ts";
import type { Text } from "../../report/report.ts";
import { text } from "../../report/words.ts";
import type { Companions } from "../../study/study.ts";
import { beginningOf, inRanks, lastRows, yearEnd } from "../../study/year-end.ts";

/** Where residents stand under one city; what is not known is left out, and `why` says why. */
export interface CityEnd {
  readonly scheme: Scheme;
  readonly residents: number;
  readonly bands: number;
  readonly best?: number;
  readonly worst?: number;
  readonly below?: number;
  /** From 0 for all in the best band to 1 for all in the worst. */
  readonly place?: number;
  /** Points that clauses take for each one that they give; an override is no points. */
  readonly lostPerGained?: number;
  /** Of all points that clauses give and take, the share of clauses that are borrowed; and from whom. */
  readonly borrowed: number;
  readonly lenders: readonly string[];
  readonly why?: Text;
}

export function cityEnds({ counted, schemes }: NonNullable<Companions["cities"]>): readonly CityEnd[] {
  return schemes.map((scheme) => ({
    scheme,
    ...exchange(counted, scheme),
    ...borrowing(counted, scheme),
    ...standing(counted, scheme),
  }));
}

function exchange({ scores }: CountedRun, scheme: Scheme): Pick<CityEnd, "lostPerGained"> {
  const rows = lastRows(scores, scheme);
  const gained = total(rows, "gained");
  return gained === 0 ? {} : { lostPerGained: total(rows, "lost") / gained };
}

function standing(run: CountedRun, scheme: Scheme): Omit<CityEnd, "scheme" | "borrowed" | "lenders" | "lostPerGained"> {
  const end = yearEnd(run, scheme);
  const { residents } = end;
  const { scale } = scheme.versions.at(-1) as Policy;
  const ranks = (scale?.bands ?? []).map(({ rank }) => rank);
  const beginning = beginningOf(scheme);
  const banded = inRanks(end, () => true);
  if (beginning === undefined || ranks.length < 2 || banded === 0) {
    const why = text("Its start, or the edges of its bands, are published nowhere.", "起始分或各档界限未见公布。");
    return { residents, bands: ranks.length, why };
  }
  const [first, last] = [Math.min(...ranks), Math.max(...ranks)];
  let places = 0;
  for (const [rank, count] of end.byRank) places += ((rank - first) / (last - first)) * count;
  return {
    residents,
    bands: ranks.length,
    best: inRanks(end, (rank) => rank === first) / residents,
    worst: inRanks(end, (rank) => rank === last) / residents,
    below: inRanks(end, (rank) => rank > beginning.band.rank) / residents,
    place: places / banded,
  };
}

function borrowing({ clauses }: CountedRun, { id }: Scheme): Pick<CityEnd, "borrowed" | "lenders"> {
  const own = clauses.filter(({ policy }) => policy === id);
  const last = own.reduce((year, row) => Math.max(year, row.year), Number.NEGATIVE_INFINITY);
  const lenders = new Set<string>();
  let all = 0;
  let lent = 0;
  for (const { year, points, borrowedFrom } of own) {
    if (year !== last) continue;
    all += Math.abs(points);
    if (borrowedFrom === null) continue;
    lent += Math.abs(points);
    lenders.add(borrowedFrom);
  }
  return { borrowed: all === 0 ? 0 : lent / all, lenders: [...lenders].sort() };
}
