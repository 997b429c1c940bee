import type { Scheme } from "@tallyglass/policy";
import { total } from "../counts/by-value.ts";
import type { CountedRun } from "../counts/counted-run.ts";
import { harmAtEnd } from "../counts/harm-at-end.ts";
import type { StudyAttribute, StudyOutput } from "./study.ts";
import { beginningOf, inRanks, lastRows, startOf, type Where, yearEnd } from "./year-end.ts";

/** What a run is looked at with: the scheme under the readings of that run, and what residents are told apart by. */
export interface OutputContext {
  readonly scheme: Scheme;
  readonly attributes: readonly StudyAttribute[];
}

/** A number that a run comes to; not a number where the scheme or the population lacks what it needs. */
export interface MeasuredOutput extends StudyOutput {
  of(run: CountedRun, context: OutputContext): number;
}

/** What variants of a scenario are compared by. The places in this list are those of `EvaluatedPoint.outputs`. */
export const studyOutputs: readonly MeasuredOutput[] = [
  {
    id: "score-change",
    name: { en: "Mean score less the start", zh: "平均分与起始分之差" },
    of: (run, { scheme }) => meanChange(run, scheme),
  },
  {
    id: "below-start",
    name: { en: "Share below the band of the start", zh: "低于起始档的居民比例" },
    of: (run, { scheme }) => shareBelow(run, scheme),
  },
  {
    id: "listings",
    name: { en: "Places on lists for each resident", zh: "人均列入名单次数" },
    of: (run, { scheme }) => total(lastRows(run.lists, scheme), "residents") / yearEnd(run, scheme).residents,
  },
  {
    id: "income-gap",
    name: {
      en: "Mean score of the poorest less that of the richest",
      zh: "最低与最高收入组平均分之差",
    },
    of: (run, { scheme, attributes }) => {
      const ends = endsOf("income", attributes);
      return ends === undefined ? Number.NaN : meanChange(run, scheme, ends.first) - meanChange(run, scheme, ends.last);
    },
  },
  {
    id: "wrong-points",
    name: { en: "Points lost to wrong records for 1,000 residents", zh: "每千人因错误记录所失分数" },
    of: (run, { scheme }) => {
      return (1000 * harmAtEnd(run, scheme.id).pointsLost) / yearEnd(run, scheme).residents;
    },
  },
];

/** The mean score at the end of the last year less that of the start. */
export function meanChange(run: CountedRun, scheme: Scheme, where?: Where, replicate?: number): number {
  const { residents, scoreSum } = yearEnd(run, scheme, where, replicate);
  return scoreSum / residents - (startOf(scheme) ?? Number.NaN);
}

/** The share of residents in bands worse than that of the start, at the end of the last year. */
export function shareBelow(run: CountedRun, scheme: Scheme, where?: Where, replicate?: number): number {
  const start = beginningOf(scheme)?.band.rank ?? Number.NaN;
  if (Number.isNaN(start)) return Number.NaN;
  const end = yearEnd(run, scheme, where, replicate);
  return inRanks(end, (rank) => rank > start) / end.residents;
}

/** The first and last value of an attribute in its own order: of income, the poorest and the richest. */
export function endsOf(
  id: string,
  attributes: readonly StudyAttribute[],
): { readonly first: Where; readonly last: Where } | undefined {
  const values = attributes.find((attribute) => attribute.id === id)?.values ?? [];
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  return { first: { attribute: id, value: first.id }, last: { attribute: id, value: last.id } };
}
