import type { Band, Behaviour, Scheme } from "@tallyglass/policy";
import { leastActs, leastWithdrawals, type NoWay, type Way } from "@tallyglass/scoring";
import type { Timeline } from "./timeline.ts";

/** The least that would lead a life to a band: by acts at will, and by withdrawals. */
export interface Ways {
  readonly acts: Way | NoWay;
  readonly withdrawals: Way | NoWay;
}

export function findWays(
  scheme: Scheme,
  band: Band,
  { resident, records, asOf }: Timeline,
  behaviours: ReadonlyMap<string, Behaviour>,
): Ways {
  const goal = { scheme, resident, records, asOf, band };
  return { acts: leastActs(goal, behaviours.values()), withdrawals: leastWithdrawals(goal) };
}
