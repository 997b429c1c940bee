import type { CityScore } from "./compare-cities.ts";

/** By how much a city's bars moved with the reader's last act. */
export interface Change {
  readonly published: number;
  readonly borrowed: number;
}

export function changeOf(now: CityScore, before: CityScore = now): Change {
  return {
    published: now.published.change - before.published.change,
    borrowed: (now.borrowed?.change ?? 0) - (before.borrowed?.change ?? 0),
  };
}

/** How many of the scores rose, fell and stayed: by what is published, or else with borrowed clauses. */
export function countChanges(now: readonly CityScore[], before: readonly CityScore[]) {
  const moves = now.map((score, index) => {
    const { published, borrowed } = changeOf(score, before[index]);
    return Math.sign(published || borrowed);
  });
  const count = (sign: number) => moves.filter((move) => move === sign).length;
  return { rose: count(1), fell: count(-1), same: count(0) };
}
