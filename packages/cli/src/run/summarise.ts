import type { Scheme } from "@tallyglass/policy";
import { allBands, type SimulationPlan, type TallyShape } from "@tallyglass/simulation";
import { receiptOf } from "../residents/receipt.ts";

/** What a run came to, in few numbers, over all replicates. */
export interface RunSummary {
  readonly residents: number;
  readonly scored: number;
  readonly deeds: number;
  /** On the files of the city. */
  readonly records: number;
  readonly falseRecords: number;
  readonly misattributed: number;
  /** By policy: who is in which band at the end of the last year. */
  readonly bands: readonly PolicyBands[];
}

interface PolicyBands {
  readonly policy: string;
  /** The policy whose clauses it borrows, which are not its own. */
  readonly borrowed?: string;
  /** The last is nobody's: those who are in no band. */
  readonly bands: readonly { readonly band: string | null; readonly residents: number }[];
}

/** @param tallies of each replicate, unfolded */
export function summarise(
  plan: SimulationPlan,
  { tables }: TallyShape,
  tallies: readonly Float64Array[],
  schemes: readonly Scheme[],
): RunSummary {
  const total = (at: number) => tallies.reduce((sum, tally) => sum + (tally[at] as number), 0);
  const deeds = (column: number) => {
    const { start, length, columns } = tables.deeds;
    const width = columns.at(-1)?.size ?? 1;
    let sum = 0;
    for (let at = start + column; at < start + length; at += width) sum += total(at);
    return sum;
  };
  return {
    residents: total(tables.totals.start),
    scored: total(tables.totals.start + 1),
    deeds: deeds(0),
    records: total(tables.totals.start + 3),
    falseRecords: deeds(5),
    misattributed: deeds(4),
    bands: plan.policies.map((policy, index) => ({
      policy: policy.policy,
      ...borrowedBy(schemes[index]),
      bands: [...allBands(policy).map(({ id }) => id), null].map((band, number) => ({
        band,
        residents: inBand(plan, tables.bands, index, band === null ? -1 : number, total),
      })),
    })),
  };
}

function borrowedBy(scheme: Scheme | undefined): Pick<PolicyBands, "borrowed"> {
  const borrowed = scheme && receiptOf(scheme, {}).borrowed;
  return borrowed === undefined ? {} : { borrowed };
}

/** Those in a band at the end of the last year, by the first grouping, which has everybody once. */
function inBand(
  { yearStarts, groupings }: SimulationPlan,
  { start, columns }: TallyShape["tables"]["bands"],
  policy: number,
  band: number,
  total: (at: number) => number,
): number {
  const [cells, years, bands] = [columns[1]?.size ?? 1, yearStarts.length - 1, columns[3]?.size ?? 1];
  let sum = 0;
  for (let cell = 0; cell < (groupings[0]?.size ?? 1); cell += 1) {
    const row = (policy * cells + cell) * years + years - 1;
    sum += total(start + row * bands + (band < 0 ? bands - 1 : band));
  }
  return sum;
}
