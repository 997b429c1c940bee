import type { SimulationPlan } from "../compile/plan.ts";
import { createEngine } from "../run/engine.ts";
import { createOutcomes } from "./outcomes.ts";

/** How two runs of the same residents differ at the end of their last year, under the first policy of each. */
export interface PairedRuns {
  /** One for each cell of each grouping, in the order of the tallies. */
  readonly groups: readonly PairedGroup[];
  readonly scored: number;
  readonly changed: number;
  /** The first residents who changed, at most as many as were asked for. */
  readonly residents: readonly number[];
}

/** What changed for the residents of one cell. */
export interface PairedGroup {
  readonly scored: number;
  /** In the score, band or lists of any year. */
  readonly changed: number;
  readonly higher: number;
  readonly lower: number;
  readonly bandBetter: number;
  readonly bandWorse: number;
  /** The score in the second run less that in the first, over all. */
  readonly difference: number;
}

export interface PairOptions {
  readonly replicate: number;
  readonly residents: number;
  /** How many of those who changed are named. */
  readonly named: number;
  /** Told after each stretch of residents. */
  readonly progress?: (done: number) => Promise<void>;
}

const stretch = 16_384;

/**
 * Runs two plans with the same draws side by side, and finds who changed. The plans are of the same
 * population, behaviours and years; `whyNotPaired` says where they are not.
 */
export async function pairRuns(
  first: SimulationPlan,
  second: SimulationPlan,
  { replicate, residents, named, progress }: PairOptions,
): Promise<PairedRuns> {
  const [left, right] = [first, second].map((plan) => {
    const outcomes = createOutcomes(plan, stretch);
    const engine = createEngine(plan, { replicate, outcomes });
    return { outcomes, engine, tally: new Float64Array(engine.shape.length) };
  }) as [Side, Side];
  const size = first.groupings.reduce((sum, grouping) => sum + grouping.size, 0);
  const groups = Array.from({ length: size }, () => ({ ...nobody }));
  const found: number[] = [];
  const total = { scored: 0, changed: 0 };
  for (let from = 0; from < residents; from += stretch) {
    const to = Math.min(from + stretch, residents);
    for (const { outcomes, engine, tally } of [left, right]) {
      outcomes.begin(from);
      engine.run(from, to, tally);
    }
    for (let resident = from; resident < to; resident += 1) compare(resident);
    await progress?.(to);
  }
  return { groups, residents: found, ...total };

  function compare(resident: number): void {
    if (!left.outcomes.isScored(resident)) return;
    total.scored += 1;
    const change = left.outcomes.compareWith(right.outcomes, resident);
    if (change.isChanged) {
      total.changed += 1;
      if (found.length < named) found.push(resident);
    }
    for (const cell of left.outcomes.cellsOf(resident)) count(groups[cell] as Counted, change);
  }
}

type Counted = { -readonly [K in keyof PairedGroup]: PairedGroup[K] };
type Change = ReturnType<ReturnType<typeof createOutcomes>["compareWith"]>;

interface Side {
  readonly outcomes: ReturnType<typeof createOutcomes>;
  readonly engine: ReturnType<typeof createEngine>;
  readonly tally: Float64Array;
}

const nobody: PairedGroup = {
  ...{ scored: 0, changed: 0, higher: 0, lower: 0 },
  ...{ bandBetter: 0, bandWorse: 0, difference: 0 },
};

function count(group: Counted, { isChanged, difference, ranks }: Change): void {
  group.scored += 1;
  if (!isChanged) return;
  group.changed += 1;
  group.difference += difference;
  if (difference > 0) group.higher += 1;
  if (difference < 0) group.lower += 1;
  if (ranks < 0) group.bandBetter += 1;
  if (ranks > 0) group.bandWorse += 1;
}
