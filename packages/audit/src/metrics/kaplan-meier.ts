import { type Interval, normalQuantile } from "./interval.ts";

/** Spells of as many whole months, and whether they ended or were still on when one stopped looking. */
export interface SpellCount {
  readonly months: number;
  readonly ended: boolean;
  readonly spells: number;
}

/** What holds from a number of months on. */
export interface SurvivalStep {
  readonly months: number;
  /** Those that lasted at least so long and were looked at for at least so long. */
  readonly atRisk: number;
  readonly ended: number;
  /** The share that goes on for longer. */
  readonly survival: number;
  /** By Greenwood's variance on the scale of ln(−ln S); nothing before the first end and after the last. */
  readonly interval?: Interval;
}

/**
 * The curve of Kaplan and Meier (1958) of how long spells last, with Greenwood's interval (1926): those that were
 * cut off count for as long as they were seen. Ends come before cuts of the same month. A step for each month in which
 * a spell ended.
 *
 * @example
 * ```ts
 * kaplanMeier([{ months: 3, ended: true, spells: 1 }, { months: 5, ended: false, spells: 1 }])[0]?.survival; // 0.5
 * ```
 */
export function kaplanMeier(spells: readonly SpellCount[]): readonly SurvivalStep[] {
  const byMonths = new Map<number, { ended: number; cut: number }>();
  for (const { months, ended, spells: count } of spells) {
    const at = byMonths.get(months) ?? { ended: 0, cut: 0 };
    byMonths.set(months, at);
    at[ended ? "ended" : "cut"] += count;
  }
  let atRisk = spells.reduce((sum, { spells: count }) => sum + count, 0);
  let survival = 1;
  let greenwood = 0;
  const steps: SurvivalStep[] = [];
  for (const [months, { ended, cut }] of [...byMonths].sort(([left], [right]) => left - right)) {
    if (ended > 0) {
      survival *= (atRisk - ended) / atRisk;
      greenwood += ended / (atRisk * (atRisk - ended));
      const interval = intervalOf(survival, greenwood);
      steps.push({ months, atRisk, ended, survival, ...(interval !== undefined && { interval }) });
    }
    atRisk -= ended + cut;
  }
  return steps;
}

function intervalOf(survival: number, greenwood: number): Interval | undefined {
  if (survival <= 0 || survival >= 1) return undefined;
  const reach = (normalQuantile * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return [survival ** Math.exp(reach), survival ** Math.exp(-reach)];
}

/** After how many months half of the spells have ended; nothing where that was not seen. */
export function medianSpell(curve: readonly SurvivalStep[]): number | undefined {
  return curve.find(({ survival }) => survival <= 0.5)?.months;
}

/**
 * How many months of the first so many a spell lasts on average: the area under the curve. After the last end the
 * curve is taken to go on as it is.
 *
 * @example
 * ```ts
 * restrictedMean(kaplanMeier(spells), 60);
 * ```
 */
export function restrictedMean(curve: readonly SurvivalStep[], horizon: number): number {
  let area = 0;
  let from = 0;
  let height = 1;
  for (const { months, survival } of curve) {
    if (months >= horizon) break;
    area += (months - from) * height;
    from = months;
    height = survival;
  }
  return area + (horizon - from) * height;
}

/** The share of spells that go on for longer than so many months. */
export function survivalAfter(
  curve: readonly SurvivalStep[],
  months: number,
): { readonly share: number; readonly interval?: Interval } {
  const step = curve.findLast((each) => each.months <= months);
  if (step === undefined) return { share: 1 };
  const { survival: share, interval } = step;
  return interval === undefined ? { share } : { share, interval };
}
