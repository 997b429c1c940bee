import type { PolicyRecord } from "@tallyglass/policy";
import type { Score } from "../reference/score.ts";
import { type Goal, missingPoints, type NoWay, plainTotal, reaches, scoreOf, type Way } from "./goal.ts";

/** The most sets of records that are tried. */
const mostTries = 50_000;

/**
 * The least set of records whose withdrawal reaches a band: the fewest records. Sets are tried in
 * the order of their size; sets that could not bring enough even at best are passed over.
 */
export function leastWithdrawals(goal: Goal): Way | NoWay {
  const now = scoreOf(goal, goal.records);
  if (reaches(goal, now)) return { kind: "way", records: [], score: now };
  const forced = overriding(goal, now);
  const free = [...weighRecords(now)].filter(([record, weight]) => weight > 0 && !forced.includes(record));
  free.sort(([, left], [, right]) => right - left);
  const best = scoreWithout(goal, [...forced, ...free.map(([record]) => record)]);
  if (!reaches(goal, best)) return { kind: "none", best: best.score };
  const lifted = scoreWithout(goal, forced);
  if (forced.length > 0 && reaches(goal, lifted)) return { kind: "way", records: forced, score: lifted };
  const needed = missingPoints(goal, plainTotal(lifted));
  let tries = 0;
  for (let size = 1; size <= free.length; size += 1) {
    for (const chosen of choices(free, size, needed)) {
      tries += 1;
      if (tries > mostTries) return { kind: "undetermined", best: best.score };
      const records = [...forced, ...chosen];
      const score = scoreWithout(goal, records);
      if (reaches(goal, score)) return { kind: "way", records, score };
    }
  }
  return { kind: "none", best: best.score };
}

/** Records that keep the score below the band for as long as they stand: all of them have to go. */
function overriding({ band }: Goal, { settings }: Score): readonly PolicyRecord[] {
  const lowest = band.scores?.from ?? Number.NEGATIVE_INFINITY;
  return settings.flatMap(({ kind, to, record }) => (kind === "override" && to < lowest ? [record] : []));
}

/** The most that withdrawing a record alone can bring; a reset may bring back anything. */
function weighRecords({ lines, settings }: Score): ReadonlyMap<PolicyRecord, number> {
  const weights = new Map<PolicyRecord, number>();
  const add = (record: PolicyRecord, weight: number) => weights.set(record, (weights.get(record) ?? 0) + weight);
  for (const line of lines) {
    if (line.kind !== "contribution") continue;
    for (const record of line.records) add(record, Math.max(0, -line.points));
  }
  for (const { kind, record } of settings) if (kind === "reset") add(record, Number.MAX_SAFE_INTEGER);
  return weights;
}

function scoreWithout(goal: Goal, withdrawn: readonly PolicyRecord[]): Score {
  return scoreOf(
    goal,
    goal.records.filter((record) => !withdrawn.includes(record)),
  );
}

type Weighed = readonly [PolicyRecord, number];

/** Every choice of so many of the heaviest-first records whose weights could come to what is needed. */
function* choices(
  from: readonly Weighed[],
  size: number,
  needed: number,
  start = 0,
): Generator<readonly PolicyRecord[]> {
  if (size === 0) {
    if (needed <= 0) yield [];
    return;
  }
  for (let index = start; index + size <= from.length; index += 1) {
    const most = from.slice(index, index + size).reduce((sum, [, weight]) => sum + weight, 0);
    if (most < needed) return;
    const [record, weight] = from[index] as Weighed;
    for (const others of choices(from, size - 1, needed - weight, index + 1)) yield [record, ...others];
  }
}
