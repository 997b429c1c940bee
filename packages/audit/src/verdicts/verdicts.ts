import type { CountedRun } from "../counts/counted-run.ts";
import { isSmall } from "../metrics/small-cells.ts";
import type { Text, Unit } from "../report/report.ts";
import { endsOf, meanChange, type OutputContext, shareBelow } from "../study/outputs.ts";
import { beginningOf, inRanks, yearEnd } from "../study/year-end.ts";

/** A statement about a scheme that a run bears out or not. */
export interface Verdict {
  readonly id: string;
  readonly statement: Text;
  /** What is measured, in words. */
  readonly measured: Text;
  readonly unit: Unit;
  /** It holds where the measure is more, or less, than so much. */
  readonly bound: { readonly kind: "over" | "under"; readonly at: number };
  /** Not a number where the scheme or the population lacks what it needs. */
  measure(run: CountedRun, context: OutputContext): number;
}

/** Whether a verdict holds of what was measured; nothing where nothing could be. */
export function holds({ bound }: Pick<Verdict, "bound">, measured: number): boolean | null {
  if (Number.isNaN(measured)) return null;
  return bound.kind === "over" ? measured > bound.at : measured < bound.at;
}

/** What the report says of a scheme, each with its threshold: what readings and other choices are held against. */
export const verdicts: readonly Verdict[] = [
  {
    id: "score-falls",
    statement: { en: "The mean score falls below the start", zh: "平均分低于起始分" },
    measured: { en: "mean score less the start", zh: "平均分与起始分之差" },
    unit: "points",
    bound: { kind: "under", at: 0 },
    measure: (run, { scheme }) => meanChange(run, scheme),
  },
  {
    id: "more-fall-than-rise",
    statement: {
      en: "More residents end below the band of the start than above it",
      zh: "跌至起始档以下的居民多于升至其上的居民",
    },
    measured: { en: "share below less share above", zh: "低于与高于起始档的比例之差" },
    unit: "share",
    bound: { kind: "over", at: 0 },
    measure: (run, { scheme }) => {
      const start = beginningOf(scheme)?.band.rank;
      if (start === undefined) return Number.NaN;
      const end = yearEnd(run, scheme);
      return (inRanks(end, (rank) => rank > start) - inRanks(end, (rank) => rank < start)) / end.residents;
    },
  },
  {
    id: "quarter-falls",
    statement: { en: "More than a quarter end below the band of the start", zh: "逾四分之一居民低于起始档" },
    measured: { en: "share below the band of the start", zh: "低于起始档的比例" },
    unit: "share",
    bound: { kind: "over", at: 0.25 },
    measure: (run, { scheme }) => shareBelow(run, scheme),
  },
  {
    id: "top-is-empty",
    statement: { en: "Fewer than 1 in 100 end in the two best bands", zh: "最高两档居民不足百分之一" },
    measured: { en: "share in the two best bands", zh: "最高两档的比例" },
    unit: "share",
    bound: { kind: "under", at: 0.01 },
    measure: (run, { scheme }) => {
      if (beginningOf(scheme) === undefined) return Number.NaN;
      const end = yearEnd(run, scheme);
      return inRanks(end, (rank) => rank <= 2) / end.residents;
    },
  },
  {
    id: "poorest-fall",
    statement: {
      en: "The poorest group ends below the band of the start more than 1.25 times as often as the richest",
      zh: "最低收入组低于起始档的比例超过最高收入组的1.25倍",
    },
    measured: { en: "share of the poorest below, by that of the richest", zh: "最低与最高收入组低于起始档比例之比" },
    unit: "ratio",
    bound: { kind: "over", at: 1.25 },
    measure: (run, context) => incomeRatio(run, context),
  },
  {
    id: "richest-fall",
    statement: {
      en: "The richest group ends below the band of the start more than 1.25 times as often as the poorest",
      zh: "最高收入组低于起始档的比例超过最低收入组的1.25倍",
    },
    measured: { en: "share of the richest below, by that of the poorest", zh: "最高与最低收入组低于起始档比例之比" },
    unit: "ratio",
    bound: { kind: "over", at: 1.25 },
    measure: (run, context) => 1 / incomeRatio(run, context),
  },
];

interface Side {
  readonly share: number;
  readonly below: number;
}

/** Not a number where so few of both groups are below that their ratio says nothing. */
function incomeRatio(run: CountedRun, { scheme, attributes }: OutputContext): number {
  const ends = endsOf("income", attributes);
  if (ends === undefined) return Number.NaN;
  const [poorest, richest] = [ends.first, ends.last].map((where) => {
    const share = shareBelow(run, scheme, where);
    return { share, below: share * yearEnd(run, scheme, where).residents };
  }) as [Side, Side];
  return isSmall(Math.round(poorest.below + richest.below)) ? Number.NaN : poorest.share / richest.share;
}
