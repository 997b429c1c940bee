import type { SimulationPlan } from "../compile/plan.ts";
import { createEngine, type Engine } from "../run/engine.ts";
import { createOutcomes, type Outcomes } from "./outcomes.ts";

/** How two runs of the same residents differ at the end of their last year, under the first policy of each. */
export interface PairedRuns {
  readonly total: PairedGroup;
  /** One for each cell of each grouping, in the order of the tallies. */
  readonly groups: readonly PairedGroup[];
}

/** What changed for the residents of one cell. */
export interface PairedGroup {
  readonly scored: number;
  /** In the score or band at the end of any year. */
  readonly changed: number;
  readonly higher: number;
  readonly lower: number;
  /** Those who are in a band in both runs, and in another. */
  readonly bandBetter: number;
  readonly bandWorse: number;
  /** The score in the second run less that in the first, over all, and the sum of its squares. */
  readonly difference: number;
  readonly squares: number;
}

/** A resident who changed, with the end of the last year in both runs. */
export interface ChangedResident {
  readonly resident: number;
  readonly scores: readonly [first: number, second: number];
  /** Ids; nothing where the score is in no band. */
  readonly bands: readonly [first: string | null, second: string | null];
}

interface PairOptions {
  readonly replicate: number;
  /** The residents from 0 to before this one. */
  readonly residents: number;
  /** Where what either run counts is added; left out where nobody looks at it. */
  readonly tallies?: readonly [first: Float64Array, second: Float64Array];
  /** Told after each stretch of residents who of them changed, and waited for. What it throws stops the runs. */
  readonly follow?: (done: number, changed: readonly ChangedResident[]) => Promise<void>;
}

/** So many resident-years are lived in one go on each side, so that whoever follows is told often enough. */
const yearsAtOnce = 65_536;

/**
 * Runs two plans with the same draws side by side, and finds who changed. The plans are of the same
 * population, behaviours and years; `whyNotPaired` says where they are not.
 *
 * @example
 * ```ts
 * const { total } = await pairRuns(fuzhou, fuzhouTrue, { replicate: 0, residents: 100_000 });
 * ```
 */
export async function pairRuns(
  first: SimulationPlan,
  second: SimulationPlan,
  { replicate, residents, tallies, follow }: PairOptions,
): Promise<PairedRuns> {
  const years = first.yearStarts.length - 1;
  const stretch = Math.max(2, 2 * Math.floor(yearsAtOnce / years / 2));
  const sides = [first, second].map((plan): Side => {
    const outcomes = createOutcomes(plan, stretch);
    return { outcomes, engine: createEngine(plan, { replicate, outcomes }) };
  }) as [Side, Side];
  const cells = first.groupings.reduce((sum, { size }) => sum + size, 0);
  const groups = Array.from({ length: cells }, () => ({ ...nobody }));
  const total = { ...nobody };
  for (let from = 0; from < residents; from += stretch) {
    const to = Math.min(from + stretch, residents);
    for (const [side, { outcomes, engine }] of sides.entries()) {
      outcomes.begin(from);
      if (tallies === undefined) engine.live(from, to);
      else engine.run(from, to, tallies[side] as Float64Array);
    }
    const changed: ChangedResident[] = [];
    for (let resident = from; resident < to; resident += 1) compare(resident, changed);
    await follow?.(to, changed);
  }
  return { total, groups };

  function compare(resident: number, changed: ChangedResident[]): void {
    const [left, right] = [sides[0].outcomes, sides[1].outcomes];
    if (!left.isScored(resident)) return;
    const isChanged = hasChanged(left, right, resident, years);
    const change = isChanged ? changeOf(left, right, resident, years - 1) : undefined;
    count(total, change);
    for (const cell of left.cellsOf(resident)) count(groups[cell] as Counted, change);
    if (change !== undefined) changed.push(change.ends);
  }
}

interface Side {
  readonly outcomes: Outcomes;
  readonly engine: Engine;
}

type Counted = { -readonly [K in keyof PairedGroup]: PairedGroup[K] };

/** A cell in which nobody is. */
export const nobody: PairedGroup = {
  ...{ scored: 0, changed: 0, higher: 0, lower: 0 },
  ...{ bandBetter: 0, bandWorse: 0, difference: 0, squares: 0 },
};

/** Bands are told apart by their ids: the two policies may number them otherwise. */
function hasChanged(left: Outcomes, right: Outcomes, resident: number, years: number): boolean {
  for (let year = 0; year < years; year += 1) {
    if (left.scoreOf(resident, year) !== right.scoreOf(resident, year)) return true;
    if (left.bandOf(resident, year)?.id !== right.bandOf(resident, year)?.id) return true;
  }
  return false;
}

interface Change {
  readonly ends: ChangedResident;
  readonly difference: number;
  /** Above 0 is worse: 1 is the best rank. */
  readonly ranks: number;
}

function changeOf(left: Outcomes, right: Outcomes, resident: number, year: number): Change {
  const scores = [left.scoreOf(resident, year), right.scoreOf(resident, year)] as const;
  const [before, after] = [left.bandOf(resident, year), right.bandOf(resident, year)];
  return {
    ends: { resident, scores, bands: [before?.id ?? null, after?.id ?? null] },
    difference: scores[1] - scores[0],
    ranks: before === undefined || after === undefined ? 0 : after.rank - before.rank,
  };
}

function count(group: Counted, change: Change | undefined): void {
  group.scored += 1;
  if (change === undefined) return;
  const { difference, ranks } = change;
  group.changed += 1;
  group.difference += difference;
  group.squares += difference * difference;
  if (difference > 0) group.higher += 1;
  if (difference < 0) group.lower += 1;
  if (ranks < 0) group.bandBetter += 1;
  if (ranks > 0) group.bandWorse += 1;
}
