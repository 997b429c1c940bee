import { bandsOn, createKernel } from "@tallyglass/scoring/kernel";
import type { SimulationPlan } from "../compile/plan.ts";
import { allBands, type TallyShape } from "./tally-shape.ts";

/**
 * Counts the lives on whose file nothing counts where they belong, once a run is whole: each year in the band
 * of an empty file. What is given is not changed. What comes of it is what the digest of a run is made of.
 */
export function unfoldQuiet(plan: SimulationPlan, { tables, length }: TallyShape, tally: Float64Array): Float64Array {
  const { quiet, bands, scores, transitions } = tables;
  const unfolded = tally.slice(0, length);
  const years = plan.yearStarts.length - 1;
  const cells = quiet.length;
  const bandCount = bands.columns[3]?.size ?? 1;
  const add = (at: number, amount: number) => {
    unfolded[at] = (unfolded[at] as number) + amount;
  };
  for (const [policy, scoring] of plan.policies.entries()) {
    const kernel = createKernel(scoring);
    const known = allBands(scoring);
    let before = -1;
    for (let year = 0; year < years; year += 1) {
      const day = (plan.yearStarts[year + 1] as number) - 1;
      kernel.scoreOn(day);
      const id = bandsOn(scoring, day)[kernel.band]?.id;
      const found = known.findIndex((band) => band.id === id);
      const band = found < 0 ? bandCount - 1 : found;
      const score = kernel.known ? kernel.score : 0;
      for (let cell = 0; cell < cells; cell += 1) {
        const residents = tally[quiet.start + cell] as number;
        if (residents === 0) continue;
        const row = (policy * cells + cell) * years + year;
        add(bands.start + row * bandCount + band, residents);
        add(scores.start + row, residents * score);
        if (before >= 0) {
          add(transitions.start + ((policy * cells + cell) * bandCount + before) * bandCount + band, residents);
        }
      }
      before = band;
    }
  }
  unfolded.fill(0, quiet.start, quiet.start + quiet.length);
  return unfolded;
}
