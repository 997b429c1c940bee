import { createKernel, type ScoringPlan } from "@tallyglass/scoring/kernel";
import type { SimulationPlan } from "../compile/plan.ts";
import { createLifeCounter } from "../run/count-life.ts";
import { createCounts } from "../run/counts.ts";
import { allBands, tallyShape } from "../run/tally-shape.ts";

/** Is told what the policies make of every life of a run. */
export interface OutcomeKeeper {
  /** `groups` are the resident's cells; without `scores` the file was empty all the years. */
  keep(resident: number, groups: Int32Array, scores?: Float64Array, bands?: Int32Array): void;
}

/** What the first policy makes of each resident of a stretch at the end of each year. */
export interface Outcomes extends OutcomeKeeper {
  /** Begins another stretch; what was kept is gone. */
  begin(from: number): void;
  isScored(resident: number): boolean;
  cellsOf(resident: number): Int32Array;
  /** The year is counted from 0. */
  scoreOf(resident: number, year: number): number;
  /** Nothing where the score is in no band. */
  bandOf(resident: number, year: number): { readonly id: string; readonly rank: number } | undefined;
}

/** Keeps what becomes of the residents of one stretch after another. */
export function createOutcomes(plan: SimulationPlan, stretch: number): Outcomes {
  const years = plan.yearStarts.length - 1;
  const cells = plan.groupings.length;
  const scored = new Uint8Array(stretch);
  const groups = new Int32Array(stretch * cells);
  const scores = new Float64Array(stretch * years);
  const bands = new Int32Array(stretch * years);
  const known = allBands(plan.policies[0] as ScoringPlan);
  const empty = emptyFile(plan);
  let start = 0;

  return {
    keep: (resident, own, ownScores = empty.score, ownBands = empty.band) => {
      const at = resident - start;
      scored[at] = 1;
      groups.set(own, at * cells);
      scores.set(ownScores, at * years);
      bands.set(ownBands, at * years);
    },
    begin: (from) => {
      start = from;
      scored.fill(0);
    },
    isScored: (resident) => scored[resident - start] === 1,
    cellsOf: (resident) => groups.subarray((resident - start) * cells, (resident - start + 1) * cells),
    scoreOf: (resident, year) => scores[(resident - start) * years + year] as number,
    bandOf: (resident, year) => known[bands[(resident - start) * years + year] as number],
  };
}

/** What the first policy makes of a file without a record at the end of each year. */
function emptyFile(plan: SimulationPlan) {
  const scoring = plan.policies[0] as ScoringPlan;
  const shape = tallyShape(plan);
  const counter = createLifeCounter(plan, shape, createCounts(shape.length), 0, createKernel(scoring));
  return counter.endsOf(createKernel(scoring));
}
