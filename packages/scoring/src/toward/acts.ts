import type { Behaviour, PolicyRecord } from "@tallyglass/policy";
import { versionAtAct } from "../reference/versions.ts";
import { groupActs } from "./act-groups.ts";
import { type CandidateAct, candidateActs } from "./candidate-acts.ts";
import { type Goal, missingPoints, type NoWay, plainTotal, reaches, scoreOf, type Way } from "./goal.ts";
import { withSmallestAmounts } from "./smallest-amounts.ts";

/** The most acts that a way may have. */
const mostActs = 40;
/** The most combinations of acts of one kind that are tried for each number of them. */
const mostCombinations = 400;

/**
 * The least set of voluntary acts, done on the day, that reaches a band: the fewest acts, and then
 * the smallest amounts. Acts of clauses that no joint rule connects add up, so each group is
 * searched by itself and the groups are combined; the reference scores what was found.
 */
export function leastActs(goal: Goal, behaviours: Iterable<Behaviour>): Way | NoWay {
  const now = scoreOf(goal, goal.records);
  if (reaches(goal, now)) return { kind: "way", records: [], score: now };
  const policy = versionAtAct(goal.scheme, goal.asOf);
  if (policy === undefined) return { kind: "none", best: now.score };
  const groups = groupActs([policy], candidateActs(policy, behaviours)).map((acts) => bestByCount(goal, acts));
  const combined = combine(groups);
  const needed = missingPoints(goal, plainTotal(now));
  const found = combined.find(({ gain }) => gain >= needed);
  const best = combined.at(-1) ?? nothing;
  if (found === undefined) return { kind: "none", best: scoreOf(goal, [...goal.records, ...best.records]).score };
  const records = withSmallestAmounts(
    goal,
    found.records,
    groups.flatMap(({ acts }) => acts),
  );
  const score = scoreOf(goal, [...goal.records, ...records]);
  return reaches(goal, score) ? { kind: "way", records, score } : { kind: "none", best: score.score };
}

interface Gain {
  readonly gain: number;
  readonly records: readonly PolicyRecord[];
}

interface Group {
  readonly acts: readonly CandidateAct[];
  /** The best that so many acts of the group bring, by their number. */
  readonly byCount: readonly Gain[];
}

const nothing: Gain = { gain: 0, records: [] };

function bestByCount(goal: Goal, acts: readonly CandidateAct[]): Group {
  const before = plainTotal(scoreOf(goal, goal.records));
  const byCount: Gain[] = [nothing];
  let combinations: readonly (readonly CandidateAct[])[] = [[]];
  for (let count = 1, idle = 0; count <= mostActs && idle < 2; count += 1) {
    combinations = combinations.flatMap((chosen) => {
      const last = chosen.at(-1);
      return acts.slice(last === undefined ? 0 : acts.indexOf(last)).map((act) => [...chosen, act]);
    });
    const gains = combinations.map((chosen): Gain => {
      const records = chosen.map((act) => recordOf(goal, act));
      return { gain: plainTotal(scoreOf(goal, [...goal.records, ...records])) - before, records };
    });
    const order = gains.map((_, index) => index).sort((left, right) => gainAt(gains, right) - gainAt(gains, left));
    combinations = order.slice(0, mostCombinations).map((index) => combinations[index] ?? []);
    const previous = byCount.at(-1) ?? nothing;
    const best = gains[order[0] ?? -1] ?? nothing;
    idle = best.gain > previous.gain ? 0 : idle + 1;
    byCount.push(best.gain > previous.gain ? best : previous);
  }
  return { acts, byCount };
}

function gainAt(gains: readonly Gain[], index: number): number {
  return gains[index]?.gain ?? 0;
}

function recordOf({ resident, asOf }: Goal, { behaviour, attributes }: CandidateAct): PolicyRecord {
  return { resident, behaviour, date: asOf, recorded: asOf, attributes };
}

/** The best gain over all groups by the number of acts, the fewest first. */
function combine(groups: readonly Group[]): readonly Gain[] {
  let best: readonly Gain[] = [nothing];
  for (const { byCount } of groups) {
    const longest = Math.min(mostActs, best.length + byCount.length - 2);
    best = Array.from({ length: longest + 1 }, (_, count) => {
      const pairs = byCount.slice(0, count + 1).map((own, used) => {
        const others = best[Math.min(count - used, best.length - 1)] ?? nothing;
        return { gain: own.gain + others.gain, records: [...others.records, ...own.records] };
      });
      return pairs.reduce((most, pair) => (pair.gain > most.gain ? pair : most), nothing);
    });
  }
  return best;
}
