import { total } from "../../counts/by-value.ts";
import type { CountedRun, GroupRow } from "../../counts/counted-run.ts";
import { bootstrapInterval, type Interval, meanInterval } from "../../metrics/interval.ts";
import type { Moments } from "../../metrics/mean-difference.ts";
import { unseen } from "../../metrics/share-interval.ts";
import type { PairedCounts, Study, StudyAttribute } from "../../study/study.ts";
import { groupsOf, yearsOf } from "../groups/attribute-groups.ts";
import { bandOrder, standingOf } from "../groups/band-order.ts";
import { pairedRows, pairedTotal } from "../groups/paired-groups.ts";

/** What one run comes to for some residents. */
interface SideCounts {
  readonly residents: number;
  /** Residents below the band of the start at the end. */
  readonly below: number;
  /** Entries on lists at the end. */
  readonly listings: number;
  readonly dishonestDeeds: number;
}

/** What feedback does to some residents: the first run is without, the second with it. */
export interface Effect {
  readonly without: SideCounts;
  readonly with: SideCounts;
  readonly scored: number;
  readonly worse: number;
  readonly better: number;
  readonly score: Moments;
}

/** Takes from rows those of the residents that are looked at. */
export type Pick = <Row extends GroupRow>(rows: readonly Row[]) => readonly Row[];

export function effectOn(study: Study, pair: PairedCounts, pick: Pick): Effect {
  const own = pick(pairedRows(pair));
  return {
    without: sideOf(study, pair.first, pick),
    with: sideOf(study, pair.second, pick),
    ...{ scored: total(own, "scored"), worse: total(own, "bandWorse"), better: total(own, "bandBetter") },
    score: pairedTotal(own),
  };
}

function sideOf({ schemes: [scheme], vocabulary }: Study, counted: CountedRun, pick: Pick): SideCounts {
  const last = yearsOf(counted.bands).at(-1);
  const atEnd = <Row extends GroupRow & { readonly policy: string; readonly year: number }>(rows: readonly Row[]) =>
    pick(rows).filter((row) => row.policy === scheme.id && row.year === last);
  const { below, residents } = standingOf(atEnd(counted.bands), bandOrder(scheme));
  const isDishonest = ({ behaviour }: { readonly behaviour: string }) =>
    vocabulary.behaviours.get(behaviour)?.kind === "dishonest";
  return {
    ...{ residents, below },
    listings: total(atEnd(counted.lists), "residents"),
    dishonestDeeds: total(pick(counted.deedsByGroup).filter(isDishonest), "deeds"),
  };
}

/** Those who have one value of an attribute; nobody where a table was not counted by it. */
export function havingValue(attribute: StudyAttribute, value: string): Pick {
  return (rows) => groupsOf(rows, attribute).find(({ id }) => id === value)?.rows ?? [];
}

/** Residents whom feedback leaves in a worse band, less those in a better one, by those scored. */
export function netWorse({ worse, better, scored }: Effect): number {
  return (worse - better) / scored;
}

export function netWorseInterval(effect: Effect, seed: number, name: string): Interval {
  if (isStill(effect)) return [-unseen(effect.scored), unseen(effect.scored)];
  return bootstrapInterval([movesOf(effect)], ([counts = []]) => netOf(counts), { seed, name: `feedback-${name}` });
}

/** What feedback does to one group beyond what it does to another. */
export function amplification(
  poorest: Effect,
  richest: Effect,
  seed: number,
): { readonly worse: number; readonly interval: Interval } {
  const worse = netWorse(poorest) - netWorse(richest);
  if (isStill(poorest) && isStill(richest)) {
    const reach = Math.max(unseen(poorest.scored), unseen(richest.scored));
    return { worse, interval: [-reach, reach] };
  }
  const interval = bootstrapInterval(
    [movesOf(poorest), movesOf(richest)],
    ([poor = [], rich = []]) => netOf(poor) - netOf(rich),
    { seed, name: "feedback-amplification" },
  );
  return { worse, interval };
}

/** Nobody changed band: resamples would say that nobody ever does. */
function isStill({ worse, better }: Effect): boolean {
  return worse + better === 0;
}

function movesOf({ worse, better, scored }: Effect): readonly number[] {
  return [worse, better, scored - worse - better];
}

function netOf([worse = 0, better = 0, same = 0]: readonly number[]): number {
  return (worse - better) / (worse + better + same);
}

/** The mean of the score with feedback less that without. */
export function scoreInterval({ score: { sum, squares, among } }: Effect): Interval {
  return meanInterval(sum, squares, among);
}
