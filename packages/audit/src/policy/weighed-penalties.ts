import { type Clause, type Policy, type Vocabulary, writeTest } from "@tallyglass/policy";
import { type GravityScale, placeOn } from "../gravity-scales.ts";
import type { Inversion, Weighed } from "../metrics/inversions.ts";
import type { Text } from "../report/report.ts";
import { named, text } from "../report/words.ts";
import { type Tier, tiersOf } from "./tiers.ts";

/** A penalty with what it costs: the points of one record, or all that the score stands above what it is set to. */
export interface Penalty {
  readonly id: string;
  readonly clause: string;
  readonly name: Text;
  readonly behaviour: string;
  readonly line?: string;
  readonly cost: number;
}

/** The penalties of a policy that cost points, one for each value. */
export function penaltiesOf(policy: Policy, { behaviours }: Vocabulary): readonly Penalty[] {
  const tiers = tiersOf(policy);
  const hasSeveral = (clause: Clause) => tiers.filter((tier) => tier.clause === clause).length > 1;
  return tiers.flatMap((tier): Penalty[] => {
    const cost = costOf(tier, policy);
    const [behaviour] = tier.clause.behaviours;
    if (tier.kind !== "penalty" || cost === undefined || behaviour === undefined) return [];
    const [, line] = /#(L\d+)$/.exec(tier.place) ?? [];
    const { id, name } = tier.clause;
    const written = named(tier.clause.behaviours.length > 1 ? name : (behaviours.get(behaviour)?.name ?? name));
    const shown = hasSeveral(tier.clause) ? told(written, tier) : written;
    return [
      { id: `${id} ${tier.place}`, clause: id, name: shown, behaviour, cost, ...(line !== undefined && { line }) },
    ];
  });
}

/** Tells the values of one clause apart, by what their rows ask or else by their lines. */
function told({ en, zh }: Text, { when, place }: Tier): Text {
  const asked = Array.from(when, ([attribute, test]) => {
    if (test.kind === "boolean") return test.value ? attribute : "";
    return test.kind === "values" ? test.values.join(" or ") : `${attribute} ${writeTest(test)}`;
  }).filter((each) => each !== "");
  const line = /#L(\d+)$/.exec(place)?.[1];
  const words = asked.length > 0 ? asked.join(", ") : `line ${line ?? place}`;
  return text(`${en} (${words.replaceAll("_", " ")})`, `${zh}（第${line ?? place}行）`);
}

function costOf({ points, effect }: Tier, { scale }: Policy): number | undefined {
  const start = scale?.start?.points;
  const to = effect.override ?? effect.reset;
  if (to !== undefined && start !== undefined) return start - to;
  return points ?? undefined;
}

/** A penalty on a scale. */
export interface WeighedPenalty extends Weighed {
  readonly penalty: Penalty;
  /** What says that it is so grave. */
  readonly basis: string;
}

export function weigh(penalties: readonly Penalty[], scale: GravityScale): readonly WeighedPenalty[] {
  return penalties.flatMap((penalty) => {
    const place = placeOn(scale, penalty.behaviour, penalty.line);
    return place === undefined
      ? []
      : [{ penalty, gravity: place.gravity, basis: place.basis, consequence: penalty.cost }];
  });
}

/** A pair that is inverted on some scales, and turned the other way by none. */
export interface CommonInversion {
  readonly graver: Penalty;
  readonly milder: Penalty;
  readonly scales: readonly string[];
}

/** Pairs that at least two scales find inverted and that no scale ranks the other way round. */
export function commonInversions(
  penalties: readonly Penalty[],
  scales: readonly GravityScale[],
  found: ReadonlyMap<string, readonly Inversion<WeighedPenalty>[]>,
): readonly CommonInversion[] {
  const pairs = new Map<string, { readonly graver: Penalty; readonly milder: Penalty; readonly scales: string[] }>();
  for (const [scale, inverted] of found) {
    for (const { graver, milder } of inverted) {
      const key = `${graver.penalty.id} | ${milder.penalty.id}`;
      const pair = pairs.get(key) ?? { graver: graver.penalty, milder: milder.penalty, scales: [] };
      pair.scales.push(scale);
      pairs.set(key, pair);
    }
  }
  const gravity = new Map(
    scales.map((scale) => [scale.id, new Map(weigh(penalties, scale).map((each) => [each.penalty.id, each.gravity]))]),
  );
  const isTurned = (graver: Penalty, milder: Penalty) =>
    [...gravity.values()].some((places) => {
      const [upper, lower] = [places.get(graver.id), places.get(milder.id)];
      return upper !== undefined && lower !== undefined && upper < lower;
    });
  return [...pairs.values()]
    .filter(({ graver, milder, scales: own }) => own.length > 1 && !isTurned(graver, milder))
    .sort((left, right) => right.scales.length - left.scales.length || gapOf(right) - gapOf(left));
}

function gapOf({ graver, milder }: CommonInversion): number {
  return milder.cost / Math.max(1, graver.cost);
}
