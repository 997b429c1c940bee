import type { Behaviour, PolicyRecord, Scheme } from "@tallyglass/policy";
import { versionOn } from "../reference/versions.ts";
import { type ActSlot, actSlots, type Stretch } from "./act-slots.ts";
import { type Goal, missingPoints, plainTotal, reaches, scoreOf, type Way } from "./goal.ts";
import { bestAct, type Gain, nothing, type Points, slotGains } from "./slot-gains.ts";
import { withSmallestAmounts } from "./smallest-amounts.ts";

/** How far acts by choice alone lead somebody of whom nothing is recorded. */
export interface Ascent {
  readonly kind: "ascent";
  /** The fewest acts, with the smallest amounts, into the best band within reach. */
  readonly way: Way;
  /** The most points that acts bring; nothing where every further act brings more. */
  readonly most: number | null;
}

/** That it is not known: the start or an edge is published nowhere, or not all acts could be tried. */
export interface NoAscent {
  readonly kind: "undetermined";
}

const undetermined: NoAscent = { kind: "undetermined" };

/**
 * The best band that acts by choice within a stretch of time lead to on its last day, from an empty file. It is exact:
 * acts that hang together are tried in every combination, each year by itself where the policy counts by years, and
 * the best of them are combined. Whether anybody is able to do them is not asked.
 *
 * @example
 * ```ts
 * const ascent = highestByActs(fuzhou, library.behaviours.values(), { from: "2019-01-01", to: "2019-12-31" });
 * ```
 */
export function highestByActs(scheme: Scheme, behaviours: Iterable<Behaviour>, stretch: Stretch): Ascent | NoAscent {
  const bands = (versionOn(scheme, stretch.to).scale?.bands ?? []).toSorted((left, right) => left.rank - right.rank);
  const slots = actSlots(scheme, behaviours, stretch);
  const [top] = bands;
  if (top === undefined || slots === undefined) return undetermined;
  const goal: Goal = { scheme, resident: "syn-0", records: [], asOf: stretch.to, band: top };
  const start = scoreOf(goal, []);
  const gains = gainsOf(goal, slots);
  if (start.score === null || gains === undefined) return undetermined;
  const most = gains.further.gain > 0 ? null : (gains.byCount.at(-1)?.gain ?? 0);
  for (const band of bands) {
    const toBand = { ...goal, band };
    if (reaches(toBand, start)) return { kind: "ascent", way: { kind: "way", records: [], score: start }, most };
    if (band.scores === undefined) return undetermined;
    const records = fewest(gains, missingPoints(toBand, plainTotal(start)));
    if (records === undefined) continue;
    const acts = slots.flatMap((slot) => slot.acts);
    if (!reaches(toBand, scoreOf(toBand, records))) return undetermined;
    const smallest = withSmallestAmounts(toBand, records, acts);
    return { kind: "ascent", way: { kind: "way", records: smallest, score: scoreOf(toBand, smallest) }, most };
  }
  return { kind: "ascent", way: { kind: "way", records: [], score: start }, most };
}

/**
 * The fewest acts by choice within a stretch of time that bring so many points to a file on which none of their windows
 * has begun; none at all where nothing brings so many. Nothing where not all acts could be tried.
 *
 * @param mostActs how many acts that hang together are done in a year at most
 *
 * @example
 * ```ts
 * const fewestActs = actSearch(fuzhou, behaviours, { from: "2024-01-01", to: "2024-12-31" }, 12);
 * fewestActs?.(30)?.length; // 1: thirty points
 * ```
 */
export function actSearch(
  scheme: Scheme,
  behaviours: Iterable<Behaviour>,
  stretch: Stretch,
  mostActs: number,
): ((needed: number) => readonly PolicyRecord[] | undefined) | undefined {
  const [band] = versionOn(scheme, stretch.to).scale?.bands ?? [];
  const slots = actSlots(scheme, behaviours, stretch);
  if (band === undefined || slots === undefined) return undefined;
  const gains = gainsOf({ scheme, resident: "syn-0", records: [], asOf: stretch.to, band }, slots, mostActs);
  return gains && ((needed) => fewest(gains, needed));
}

interface Gains {
  /** The best of all slots but the plain ones, by the number of acts. */
  readonly byCount: readonly Gain[];
  /** The plain act that brings most: it can be done as often as one likes. */
  readonly further: Gain;
}

function gainsOf(goal: Goal, slots: readonly ActSlot[], mostActs?: number): Gains | undefined {
  const points: Points = (records) => pointsByClause(goal, records);
  const plain = slots.filter(({ isPlain }) => isPlain).map((slot) => bestAct(slot, goal.resident, points));
  const others = slots
    .filter(({ isPlain }) => !isPlain)
    .map((slot) => slotGains(slot, goal.resident, points, mostActs));
  let byCount: readonly Gain[] = [nothing];
  for (const own of others) {
    if (own === undefined) return undefined;
    byCount = combined(byCount, own);
  }
  return { byCount, further: plain.reduce((best, gain) => (gain.gain > best.gain ? gain : best), nothing) };
}

function pointsByClause(goal: Goal, records: readonly PolicyRecord[]): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  for (const line of scoreOf(goal, records).lines) {
    if (!("clause" in line) || line.kind === "override" || line.kind === "reset") continue;
    points.set(line.clause.id, (points.get(line.clause.id) ?? 0) + line.points);
  }
  return points;
}

/** The best of two slots by the number of acts in both. */
function combined(left: readonly Gain[], right: readonly Gain[]): readonly Gain[] {
  return Array.from({ length: left.length + right.length - 1 }, (_, count) => {
    let best = nothing;
    for (let used = Math.max(0, count - left.length + 1); used < right.length && used <= count; used += 1) {
      const one = left[count - used] as Gain;
      const other = right[used] as Gain;
      if (one.gain + other.gain > best.gain) {
        best = { gain: one.gain + other.gain, records: [...one.records, ...other.records] };
      }
    }
    return best;
  });
}

/** The fewest acts that bring so many points. */
function fewest({ byCount, further }: Gains, needed: number): readonly PolicyRecord[] | undefined {
  let found: readonly PolicyRecord[] | undefined;
  for (const { gain, records } of byCount) {
    const lacking = Math.max(0, needed - gain);
    if (lacking > 0 && further.gain === 0) continue;
    const times = lacking === 0 ? 0 : Math.ceil(lacking / further.gain);
    if (found !== undefined && records.length + times >= found.length) continue;
    found = [...records, ...Array.from({ length: times }, () => further.records).flat()];
  }
  return found;
}
