import { createKernel, type ScoringPlan } from "@tallyglass/scoring/kernel";
import type { SimulationPlan } from "../compile/plan.ts";
import { createLifeCounter } from "../run/count-life.ts";
import { allBands, tallyShape } from "../run/tally-shape.ts";

/** Is told what the policies make of every life of a run. */
export interface OutcomeKeeper {
  /** `groups` are the resident's cells; without `scores` the file was empty all the years. */
  keep(resident: number, groups: Int32Array, scores?: Float64Array, bands?: Int32Array): void;
}

/** Keeps what the first policy makes of each resident of a stretch at the end of each year. */
export function createOutcomes(plan: SimulationPlan, stretch: number) {
  const years = plan.yearStarts.length - 1;
  const cells = plan.groupings.length;
  const scored = new Uint8Array(stretch);
  const groups = new Int32Array(stretch * cells);
  const scores = new Float64Array(stretch * years);
  const bands = new Int32Array(stretch * years);
  const ranks = Int32Array.from(allBands(plan.policies[0] as ScoringPlan), ({ rank }) => rank);
  const empty = emptyFile(plan);
  let start = 0;

  const keeper: OutcomeKeeper = {
    keep: (resident, own, ownScores = empty.score, ownBands = empty.band) => {
      const at = resident - start;
      scored[at] = 1;
      groups.set(own, at * cells);
      scores.set(ownScores, at * years);
      bands.set(ownBands, at * years);
    },
  };

  const outcomes = {
    ...keeper,
    scores,
    bands,
    begin: (from: number) => {
      start = from;
      scored.fill(0);
    },
    isScored: (resident: number) => scored[resident - start] === 1,
    cellsOf: (resident: number) => groups.subarray((resident - start) * cells, (resident - start + 1) * cells),
    rankOf: (resident: number) => ranks[bands[(resident - start) * years + years - 1] as number] ?? 0,
    compareWith: (
      other: { readonly scores: Float64Array; readonly bands: Int32Array; rankOf(resident: number): number },
      resident: number,
    ) => {
      const at = (resident - start) * years;
      let isChanged = false;
      for (let year = at; year < at + years; year += 1) {
        if (scores[year] !== other.scores[year] || bands[year] !== other.bands[year]) isChanged = true;
      }
      const last = at + years - 1;
      return {
        isChanged,
        difference: (other.scores[last] as number) - (scores[last] as number),
        ranks: other.rankOf(resident) - outcomes.rankOf(resident),
      };
    },
  };
  return outcomes;
}

/** What the first policy makes of a file without a record at the end of each year. */
function emptyFile(plan: SimulationPlan) {
  const scoring = plan.policies[0] as ScoringPlan;
  const shape = tallyShape(plan);
  const counter = createLifeCounter(plan, shape, new Float64Array(shape.length), 0, createKernel(scoring));
  return counter.endsOf(createKernel(scoring));
}
