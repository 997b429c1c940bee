import { bandsOn, createKernel } from "@tallyglass/scoring";
import { allBands, type SimulationPlan } from "@tallyglass/simulation";

/** Where each resident of a run stands under its policy, at the end of the first year and of the last. */
export interface Ends {
  /** 1 for those who are scored; the rest of what is here says nothing of the others. */
  readonly scored: Uint8Array;
  readonly score: Float64Array;
  /** The number of the band among `bands`; as many as there are where the score is in none. */
  readonly band: Uint8Array;
  readonly firstBand: Uint8Array;
  /** The cell of each grouping, resident after resident. */
  readonly cells: Int32Array;
  /** The best first. */
  readonly bands: readonly { readonly id: string; readonly rank: number }[];
  /** Told by the engine of every life. */
  keep(resident: number, groups: Int32Array, scores?: Float64Array, bands?: Int32Array): void;
}

export function createEnds(plan: SimulationPlan): Ends {
  const { residents, groupings, yearStarts } = plan;
  const last = yearStarts.length - 2;
  const [first, end] = [emptyFile(plan, 0), emptyFile(plan, last)];
  const [scored, band, firstBand] = [residents, residents, residents].map((length) => new Uint8Array(length)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const score = new Float64Array(residents);
  const cells = new Int32Array(residents * groupings.length);
  return {
    ...{ scored, score, band, firstBand, cells, bands: bandsOf(plan) },
    keep: (resident, groups, scores, bands) => {
      scored[resident] = 1;
      score[resident] = scores?.[last] ?? end.score;
      band[resident] = bands?.[last] ?? end.band;
      firstBand[resident] = bands?.[0] ?? first.band;
      cells.set(groups, resident * groupings.length);
    },
  };
}

/** What the policy makes of a file without a record at the end of a year. */
function emptyFile(plan: SimulationPlan, year: number) {
  const [scoring] = plan.policies;
  if (scoring === undefined) throw new TypeError("a plan has a policy");
  const day = (plan.yearStarts[year + 1] as number) - 1;
  const kernel = createKernel(scoring);
  kernel.scoreOn(day);
  const id = bandsOn(scoring, day)[kernel.band]?.id;
  const bands = bandsOf(plan);
  const band = bands.findIndex((each) => each.id === id);
  return { score: kernel.known ? kernel.score : 0, band: band < 0 ? bands.length : band };
}

function bandsOf({ policies: [scoring] }: SimulationPlan): Ends["bands"] {
  return scoring === undefined ? [] : allBands(scoring);
}
