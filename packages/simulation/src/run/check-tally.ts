import type { SimulationPlan } from "../compile/plan.ts";
import { InvariantError } from "./invariants.ts";
import type { TallyShape, TallyTable } from "./tally-shape.ts";

/**
 * What always holds of a tally, of a shard as of a run: everybody who is scored is in one band each year and
 * in one cell of each grouping, and there is no record without a deed, a false record or an error behind it.
 *
 * @throws {InvariantError} where it does not.
 */
export function checkTally(plan: SimulationPlan, shape: TallyShape, tally: Float64Array): void {
  const { tables } = shape;
  const [residents = 0, scored = 0, quiet = 0, records = 0] = tally.subarray(tables.totals.start);
  require(quiet <= scored && scored <= residents, "more lives are counted than there are residents");
  const perLife = (plan.yearStarts.length - 1) * plan.policies.length;
  // Quiet lives are put into bands when the run is whole, each into one a year.
  const inBands = sum(tally, tables.bands) + sum(tally, tables.quiet) * perLife;
  const expected = scored * plan.groupings.length * perLife;
  require(inBands === expected, `${inBands} residents are in bands, where ${expected} are expected`);
  const sources = sourcesOf(shape, tally);
  require(records <= sources.filed, "there are records without a deed, a false record or an error behind them");
  require(sources.recorded <= sources.deeds, "more deeds are recorded than were done");
}

function sourcesOf({ tables: { deeds } }: TallyShape, tally: Float64Array) {
  const width = deeds.columns[2]?.size ?? 1;
  const total = { deeds: 0, recorded: 0, filed: 0 };
  for (let at = deeds.start; at < deeds.start + deeds.length; at += width) {
    const [done = 0, byDepartment = 0, byCollector = 0, , , made = 0] = tally.subarray(at, at + width);
    total.deeds += done;
    total.recorded += byDepartment + byCollector;
    total.filed += byDepartment + byCollector + made;
  }
  return total;
}

function sum(tally: Float64Array, { start, length }: TallyTable): number {
  let total = 0;
  for (let at = start; at < start + length; at += 1) total += tally[at] as number;
  return total;
}

function require(holds: boolean, what: string): void {
  if (!holds) throw new InvariantError(what);
}
